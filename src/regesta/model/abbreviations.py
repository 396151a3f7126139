"""Abbreviations after whose full stop a sentence goes on, by language; `site.yaml` adds to them."""

from __future__ import annotations

from functools import lru_cache

_TITLES = (
    "Mr. Mrs. Ms. Messrs. Mx. Dr. Drs. Prof. Gen. Col. Lt. Maj. Brig. Adm. Capt. Cmdr. Cdr. "
    "Cpl. Sgt. Pvt. Amb. Hon. Rev. Fr. Bro. Sr. Msgr. Mgr. Bp. Abp. Card. St. Ste. Sts. Mt. "
    "Ft. Gov. Sen. Rep. Pres. Vice-Pres. Sec. Asst. Dep. Chmn. Min. Supt. Insp. Wm. Geo. "
    "Chas. Jos. Jas. Thos. Robt. Alex. Edw. Benj. MM. Mme. Mmes. Mlle. Mlles. Vve. Hr. Hrn. "
    "Frl. Dipl. Ing. Mag. Freih. Frhr. Gf. Sra. Srta. Sres. Dn. Dña. Excmo. Excma. Exmo. "
    "Exma. Ilmo. Sig. Sigg. Sig.ra Dott. Avv. Cav. Comm. Exc. Em. S.E. H.E. Th. Ch. Chr. Ph. "
    "Yu. Ya. Ye. Zh. Ts. Sh. Kh. Gy. Sz. Cs. Zs. Bros. Ltd. Inc. Corp. Co. Cie. г-н. г-жа. "
    "тов. гр. гос. проф. акад. д-р. докт. канд. ген. полк. подп. кап. адм. марш. ген.-лейт. "
    "ген.-майор. ген.-полк. св. о. преп. им. зам. нач. пред. секр. мин. Дж. Дз. Ю. Я. Ш. Щ. "
    "Св. Ст. Тов. Проф. Ген. Акад. Гр. Им. κ. κα. κκ. Δρ. Καθ. Στρ."
)
"""Those that stand before a name, in every language: texts name people of all countries."""
_MORE: dict[str, str] = {
    "en": (
        "No. Nos. Art. Arts. art. arts. Fig. Figs. fig. Vol. Vols. vol. vols. para. paras. "
        "Para. Paras. p. pp. P. ed. eds. Ed. cf. Cf. e.g. i.e. viz. c. ca. vs. v. etc. "
        "approx. a.m. p.m. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. "
        "Tue. Tues. Thu. Thurs. Fri. ch. chap. Chap. sec. sect. Sect. encl. Encl. incl. inst. "
        "ult. prox. dept. Dept. Div. Comm. Cttee. Govt. govt. tel. Tel. Deptel. Embtel. desp. "
        "Desp. ref. Ref. ser. Ser. doc. Doc. docs. Docs. Res. U.S. U.K. U.N. U.S.S.R. Ave. "
        "Blvd. Rd. est. Est. ibid. Ibid. op. loc. cit. s.v. sqq. seq. supp. Supp. misc. Misc. "
        "transl. trans. Calif. Conn. Pa. Va. D.C."
    ),
    "fr": (
        "art. Art. al. p. pp. cf. Cf. éd. vol. t. chap. fig. no. No. n°. env. etc. janv. "
        "févr. avr. juill. sept. oct. nov. déc. av. apr. J.-C. M. S.M. S.A.R. S.Exc. Exc. "
        "c.-à-d. p.ex. ex. tél. rép. min. sect. ann. suiv. ss. sq. id. ibid. réf. dép. amb. "
        "gén. col. cap. lieut."
    ),
    "de": (
        "z. Art. Abs. Nr. Nrn. Ziff. S. ff. f. vgl. Vgl. usw. bzw. z.B. Z.B. B. d.h. h. u.a. "
        "o.ä. ca. evtl. ggf. Abt. Anl. Anm. Aufl. Bd. Bde. Bl. Jg. Jh. Hrsg. hrsg. Kap. Lfd. "
        "lfd. Mio. Mrd. Jan. Feb. Febr. Apr. Aug. Sept. Okt. Nov. Dez. Prof. St. Str. Tel. "
        "Dok. dok. gez. Gez. i.A. i.V. A. V. Min. Botsch. Ges. Leg.-Rat. Geh. Reg. ev. kath. "
        "s. o. u. Vs. Rs. bes. betr. Betr. bezgl. einschl. entspr. folg. geb. gest. gem. "
        "insb. inkl. sog. u.U. v.Chr. n.Chr. zit. zz. zzgl. zzt."
    ),
    "es": (
        "art. Art. arts. pág. págs. p. pp. núm. núms. Núm. n. vol. cap. etc. ej. p.ej. aprox. "
        "Ud. Uds. Vd. Vds. EE. UU. EE.UU. Gral. Cnel. Cap. Tte. Lic. Ing. Arq. Pdte. Sto. "
        "Sta. S.M. ene. feb. abr. jun. jul. ago. sept. oct. nov. dic. av. Av. a.C. d.C. tel. "
        "tít. ss. sig. párr. inc."
    ),
    "pt": (
        "art. Art. arts. pág. págs. p. pp. n. nº. vol. cap. etc. ex. p.ex. aprox. V. Exa. "
        "S.Exa. Ex.ª Gen. Cel. Cap. Ten. Min. Emb. Sto. Sta. jan. fev. abr. jun. jul. ago. "
        "set. out. nov. dez. tel."
    ),
    "it": (
        "art. artt. Art. pag. pagg. p. pp. n. nn. vol. voll. cap. capp. ecc. es. p.es. cfr. "
        "Cfr. ca. gen. col. ten. S.E. S.M. genn. febbr. apr. sett. ott. nov. dic. tel. sec. "
        "seg. segg. c.m. u.s. on. min. amb. prot. rif. all. par."
    ),
    "nl": (
        "art. blz. p. nr. nrs. bijv. bv. d.w.z. enz. m.b.t. o.a. t.a.v. ca. jhr. jkvr. mr. "
        "Mr. ir. dr. drs. ing. jan. feb. mrt. apr. aug. sept. okt. nov. dec. vgl. resp. jl. "
        "a.s."
    ),
    "sv": (
        "art. s. nr. t.ex. bl.a. d.v.s. dvs. m.m. o.s.v. osv. f.d. s.k. ca. jan. febr. aug. "
        "sept. okt. nov. dec. kap. st. fr.o.m. t.o.m. resp. jfr."
    ),
    "pl": (
        "dn. art. ust. pkt. str. nr. np. itd. itp. tj. tzn. tzw. m.in. im. św. ks. gen. płk. mjr. "
        "kpt. prof. dr. mgr. inż. r. w. ww. ur. zm. por. zob. godz. min. amb. woj. tow. ob."
    ),
    "cs": (
        "čl. odst. str. č. č.j. např. atd. apod. tj. tzv. mj. sv. gen. plk. mjr. kpt. prof. "
        "doc. dr. ing. mgr. r. stol. srov. zejm. vč."
    ),
    "ru": (
        "г. гг. в. вв. ст. стр. с. см. ср. п. пп. ч. т. тт. кн. гл. абз. прил. рис. табл. "
        "т.д. т.е. т.п. т.к. т.н. т.ч. д. е. к. н. э. н.э. др. пр. руб. коп. млн. млрд. тыс. "
        "кв. ул. пос. дер. обл. р-н. окр. губ. изд. ред. сост. пер. напр. прибл. ок. янв. "
        "февр. фев. апр. авг. сент. окт. нояб. дек. арт. тел. док. л. лл. об. оп. ф. С. См. "
        "Ср. Ст. Т. Ч. Гл. Рис. и.о. И.о."
    ),
    "uk": (
        "р. рр. ст. с. див. пор. п. пп. ч. т. тт. гл. т.д. т.п. т.зв. тис. млн. млрд. крб. "
        "грн. ім. вул. обл. м. напр. ін. січ. лют. бер. квіт. трав. черв. лип. серп. вер. "
        "жовт. листоп. груд. н. е."
    ),
    "el": (
        "αρ. άρ. άρθ. παρ. σ. σελ. βλ. Βλ. κ.λπ. κλπ. π.χ. κ.ά. δηλ. αριθ. Ιαν. Φεβ. Απρ. "
        "Αυγ. Σεπ. Οκτ. Νοε. Δεκ. μ.Χ. π.Χ."
    ),
    "tr": ("md. Md. s. bkz. Bkz. vb. vs. yy. No. Sn. Av. Doç. Prof. Org. Korg. Alb. Yb. Bnb. Yzb."),
}
"""Those of a language; in Greek and Russian letters they hold in every text."""
_ORDINALS = frozenset(
    "az bs cs da de dsb et eu fi fo hr hsb hu is lb lv nb nn no pl sk sl sr tr".split()  # noqa: SIM905
)
"""Languages that set a full stop after ordinal numbers: `am 3. Mai`."""


@lru_cache(maxsize=64)
def abbreviations(language: str, own: tuple[str, ...] = ()) -> frozenset[str]:
    """The abbreviations of texts in a language, with the full stop; `own` are those that an
    archive adds, with it or without."""
    of = {language, "el", *(["ru"] if language != "uk" else ())}
    known = (word for one in of for word in _MORE.get(one, "").split())
    added = tuple(word if word.endswith(".") else f"{word}." for word in own)
    titles = (*_TITLES.split(), *added)
    return frozenset((*titles, *(word.upper() for word in titles), *known))


def has_ordinals(language: str) -> bool:
    """Whether a language sets a full stop after ordinal numbers."""
    return language in _ORDINALS
