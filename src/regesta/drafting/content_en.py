"""What English reporting verbs that say nothing of it themselves introduce: words of what is said,
by the act that it comes to. The first that stands in what is said decides; a row may be added to.
"""

from __future__ import annotations

_SAYS = (
    r"(?:thank|state|express|say|emphasi[sz]e|stress|congratulate|note|inform|assure|reaffirm"
    r"|reiterate|point out)\b"
)
"""What one says by wishing to do it."""
CONTENT: tuple[tuple[str, str], ...] = (
    ("wishes", rf"(?:would like|should like|\bwish(?:es|ed)?\b)(?! to {_SAYS})|\bhope[sd]?\b"
               r"|\bwant(?:s|ed)?\b|\bdesires?\b|looks? forward|looked forward"),
    ("expects", r"\bexpects?\b|\bexpected\b"),
    ("intends", r"\binten(?:ds?|ded|tion|t)\b|\bdetermin(?:ed|ation)\b"
                r"|(?:is|was|are|were|be) (?:ready|prepared|willing|resolved)\b|\breadiness\b"),
    ("shares the view", r"\bshares? (?:\w+ ){0,3}(?:view|opinion|approach|concern|assessment)"
                        r"|\bshared (?:\w+ ){0,3}(?:view|opinion|approach|concern|assessment)"),
    ("agrees in principle", r"\bagree[sd]? in principle"),
    ("agrees", r"\bagree[sd]?\b(?! (?:minutes|text|position))"),
    ("welcomes", r"\bwelcome[sd]?\b"),
    ("expresses appreciation", r"\bappreciate[sd]?\b|\bgrateful\b"),
    ("thanks", r"\bthank(?:s|ed)?\b"),
    ("refuses", r"\b(?:cannot|could not|can not|would not|will not|unable to) (?:\w+ )?"
                r"(?:accept|agree|consent)\b"),
    ("accepts", r"(?<!not to )\baccept(?:s|ed)?\b"),
    ("calls necessary",
     r"\b(?:is|was|are|were|be|being|it) (?:[\w-]+ ){0,3}(?:necessary|important|importance"
     r"|essential|indispensable|vital|crucial|imperative|needed|urgent)\b|\bimportance of\b"
     r"|\bnecessity\b"
     r"|\bof [\w-]+ importance\b|\bneed(?:s|ed)?\b|\bmust\b|\bshould\b"
     r"|\b(?:had|has|have) to\b|\bought\b"),
)  # fmt: skip
UNDERTAKES = (
    r"(?:^|that |and )(?:(?:she|he|it|they|we|the \w+ side|[A-Z]\w+(?: \w+)?) )?"
    r"(?:also |therefore )?(?:would|will|shall)(?: (?:also|then|not|continue to|further))* "
    r"(?!be\b|have to\b|need\b)\w+"
)
"""What one's own side will do."""
FUTURE = r"\b(?:will|would|shall) (?:\w+ )?be \w+(?:ed|en|t|de|wn)\b"
"""What will be done."""
PROPOSES = (
    r"\b(?:[Ww]e|[Tt]hey|[Bb]oth sides|the two (?:sides|countries)|[A-Z]\w+ and [A-Z]\w+) should\b"
)
"""What is put forward, where somebody's own words are told."""
GENERAL = frozenset(["states", "explains", "notes"])
"""Acts of verbs that say nothing of what is said."""
MORE = (
    r",? where\b|, that\b|; (?:and )?(?:that\b|\([A-Za-z\d]{1,2}\) )"
    r"|,? and (?:that\b|it (?:is|was|would be) \w+|there (?:is|was) (?:a |the )?need"
    r"|(?:will|would|must|should|wants?|expects?"
    r"|hopes?|intends?|wishes|needs? to|was ready|is ready)\b)"
)
"""Where something else begins that the same verb introduces."""

ALSO = r", and (?!to\b)(?:[\w’'-]+ ){1,5}(?:will|would|shall) "
"""Where something else begins that is agreed, decided or confirmed."""

DEADLINE = (
    r"(?:by|before|until|till|not later than|no later than|within|from|during|in)\s(?:the\s)?"
    r"(?:end|beginning|middle|course|first half|second half|spring|summer|autumn|winter)"
    r"(?:\sof\s(?:the\s"
    r"|this\s|next\s)?\w+(?:\s\d{4})?)?"
    r"|(?:by|before|until|not later than|no later than|from|on|in|at)\s(?:(?:the\s)?\d{1,2}"
    r"(?:st|nd|rd|th)?\s)?(?:mid-|early\s|late\s)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)(?:\s\d{1,2}(?!\d))?(?:,?\s\d{4})?"
    r"|(?:by|before|in|until)\s(?:the\syear\s)?(?:19|20)\d\d\b"
    r"|within\s(?:\w+\s){1,3}(?:days?|weeks?|months?|years?)"
    r"|(?:next|this|the coming|the following)\s(?:week|month|year|spring|summer|autumn|fall|winter)"
)
QUALIFIED = (
    r"in principle|if (?:possible|necessary|needed|required)|as far as possible|where (?:possible|"
    r"appropriate)|as appropriate|subject to [\w ]{3,40}|provided that|could\b|might\b|may\b"
)
URGENCY = (
    r"as (?:soon|early|quickly|rapidly) as possible|at an early date|at the earliest \w+|without "
    r"delay|\bsoon\b|promptly|immediately|urgently|expeditiously|early (?=\w)"
)
