"""What a document is, told by the words of its title, in several languages.

A row is tried before those below it. To add a word, add it to the row of its kind.
"""

from __future__ import annotations

MARKED = frozenset(
    ["telegram", "memorandum of conversation", "resolution", "note verbale", "circular"]
)
"""What an office marks a document as, beside a title that does not say it: `Cablegram 33`."""
KINDS: tuple[tuple[str, str], ...] = (
    ("joint statement", "joint statement|joint press statement|joint announcement"
     "|déclaration commune|gemeinsame erklärung|declaración conjunta|совместное заявление"
     "|共同声明|联合声明|공동성명"),
    ("communiqué", "communiqu|kommuniqu|comunicado|коммюнике|コミュニケ|公报"),
    ("memorandum of conversation", "(?:memorandum|record|note) of (?:an? )?(?:telephone )?"
     "conversation|memcon|note for (?:the )?(?:file|record)|file note"
     "|запись беседы|gesprächsaufzeichnung"),
    ("exchange of notes", "exchange of notes|échange de notes|notenwechsel|交換公文"),
    ("note verbale", "note verbale|verbal note|verbalnote|нота|覚書|مذكرة|^note\\b"),
    ("aide-mémoire", "aide-m[eé]moire"),
    ("procès-verbal", "proc[eè]s-verbal"),
    ("minutes", "minutes|verbatim|protokoll der|議事録|протокол заседания|record of (?:the )?"
     "(?:meeting|conversation|discussion)|summary record"),
    ("convention", "convention|конвенция|übereinkommen|convenio"),
    ("treaty", "treaty|traité|vertrag|tratado|trattato|договор|条約|条约|조약|معاهدة"),
    ("protocol", "protocol|protocole|protokoll|протокол|議定書"),
    ("agreement", "agreement|accord|abkommen|acuerdo|accordo|соглашение|協定|协定|협정|اتفاق"),
    ("resolution", "resolution|résolution|resolución|резолюция|決議|决议"),
    ("declaration", "declaration|déclaration|erklärung|declaración|декларация|宣言|선언"),
    ("decree", "decree|décret|erlass|decreto|указ"),
    ("outline", "outline|summary|overview|gist|résumé|zusammenfassung|概要|visit of|visit to"
     "|visit by|meeting|talks|consultations|conference"),
    ("press release", "press release|news release|communiqué de presse|pressemitteilung"),
    ("interview", "interview|interviewed|интервью|会見"),
    ("debate", "debate|hansard|sitting"),
    ("speech", "speech|address by|remarks|discours|rede |discurso|выступление|演説"),
    ("telegram", "telegram|cablegram|télégramme|telegramm|telegrama|телеграмма|電報"),
    ("circular", "circular|circulaire|циркуляр"),
    ("despatch", "despatch|dispatch|dépêche"),
    ("memorandum", "memorandum|mémorandum|меморандум"),
    ("letter", "letter|lettre|brief an|carta|письмо|書簡|\\bto (?:mr|mrs|miss|the|lord|sir)\\b"),
    ("report", "report|rapport|bericht|informe|доклад|報告"),
)  # fmt: skip
