"""What is printed before or after a speaker's name, in small letters and without full stops."""

from __future__ import annotations

import re

_ADDRESS = (
    "mr mrs ms miss mister messrs dr prof professor sir lord lady dame madam hon rt "
    "monsieur madame mademoiselle mm mme mlle herr frau fräulein señor señora sr sra srta don doña "
    "signor signora sig senhor senhora heer mevrouw pan pani господин госпожа товарищ г-н г-жа гн "
    "гжа тов пан пані г т hr fru herra rouva bay bayan السيد السيدة"
)
FORMS_OF_ADDRESS = frozenset(_ADDRESS.split())
"""Forms of address: what opens with one is a speaker, whoever he is."""
_OFFICES = (
    "president vice chairman chairwoman chairperson chair co secretary-general secretary general "
    "minister prime foreign deputy assistant acting under state first second third permanent "
    "undersecretary ambassador envoy consul counsellor counselor attaché premier chancellor "
    "king queen emperor prince princess sheikh sultan shah majesty highness excellency his her "
    "colonel major captain admiral marshal commander lieutenant brigadier senator congressman "
    "representative governor commissioner director delegate speaker judge rapporteur interpreter "
    "président présidente ministre premier secrétaire ambassadeur général maréchal amiral "
    "präsident präsidentin bundeskanzler bundeskanzlerin kanzler bundespräsident minister "
    "außenminister staatssekretär botschafter gesandter presidente ministro ministra primer "
    "embajador secretario general canciller presidenta ambasciatore segretario председатель "
    "президент министр премьер премьер-министр посол посланник секретарь генеральный генерал "
    "маршал адмирал полковник заместитель иностранных дел и"
)
_ARTICLES = "the le la les l' der die das el los las il lo gli o of de des du"
_IN_SALUTATIONS = (
    "dear sirs gentlemen gentleman ladies madams messieurs mesdames excellency excellencies "
    "excellence exzellenz excelencia eccellenza exmo превосходительство your my and et und"
)
SALUTATIONS = FORMS_OF_ADDRESS.union(_IN_SALUTATIONS.split())
"""Words of which a salutation is made, `SIR:`, `Your Excellency:`, `Dear Sirs:`: no speaker."""
BESIDE_A_NAME = FORMS_OF_ADDRESS.union(_OFFICES.split(), _ARTICLES.split())
_AFTER = (
    "内閣総理大臣 総理大臣 国務大臣 外務大臣 大臣 外相 首相 総理 大統領 国務長官 長官 外務次官 "
    "次官 局長 審議官 課長 大使 公使 参事官 書記官 議長 委員長 委員 首席 主席 全権 代表 氏 さん "
    "様 先生 同志 女史 总理 總理 总统 總統 部长 部長 外长 外長 副 司长 局长 书记 書記 主任 委员长 "
    "女士 夫人 小姐 将军 元帥 대통령 총리 장관 차관 국장 대사 위원장 주석 씨 님 선생 의장"
)
_is_title = re.compile(f"(?:{'|'.join(sorted(_AFTER.split(), key=len, reverse=True))})*").fullmatch


def are_titles(signs: str) -> bool:
    """Whether what follows a name in a script without spaces is titles, or nothing."""
    return _is_title(signs) is not None
