"""How English texts name those who meet without naming them, and the adjectives of states whose
names do not begin alike."""

from __future__ import annotations

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL = rf"(?:[Bb]oth|[Tt]he (?:{'|'.join(NUMBERS)})|[Tt]wo)"
SIDES = (
    rf"{_ALL} (?:[Ss]ides|[Cc]ountries|[Gg]overnments|[Pp]arties|[Nn]ations"
    r"|[Ss]tates|[Dd]elegations)"
    r"|(?:[Tt]he|[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth) (?:High )?(?:Contracting )?"
    r"(?:[Pp]arty|[Pp]arties|[Ss]ides?)|[Ee]ach (?:[Ss]ide|[Gg]overnment|[Cc]ountry|nation)"
)
"""All who meet, as bodies."""
PERSONS = (
    rf"(?:{_ALL}|[Tt]he) (?P<title>(?:[Ff]oreign |[Pp]rime |[Vv]ice-)?[Mm]inisters"
    r"|[Pp]residents|[Ll]eaders|[Ss]ecretaries|[Hh]eads of (?:[Gg]overnment|[Ss]tate)"
    r"|co-chairs|[Cc]o-[Cc]hairmen|Principals|(?:[Ss]tate )?[Ll]eaders)(?! of| from| level)"
    r"|(?:[Tt]he )?[Ll]eaders of (?:both|the two) (?:countries|nations|states|sides)"
)
"""All who meet, as persons."""
GIVEN = r"(?:Sir|Dame) (?P<given>[A-Z][\w’-]+)(?! [A-Z])"
"""A person who took part, by the given name."""
COUNTED = rf"[Tt]he (?P<number>{'|'.join(NUMBERS)}) (?:[A-Z][\w’-]* )*[A-Z]\w*s(?: \([A-Z]+s\))?"
"""So many who hold one office, whatever it is."""
SAME = {"minister": ("minister", "secretary of state", "foreign secretary")}
"""What else a title means."""
ONE = r"[Tt]he (?P<adjective>[A-Z][\w-]+) (?:[Ss]ide|[Dd]elegation|[Pp]arty|[Gg]overnment)"
"""One side, by the adjective of its state."""
OFFICE = (
    r"[Tt]he (?P<office>(?:[A-Z][\w-]+ )?(?:Prime |Foreign |Vice |Deputy )*"
    r"(?:Minister|President|Secretary of State|Secretary|Chancellor|Ambassador|Chairman|Premier"
    r"|Envoy|Commissioner|Director-General|Secretary-General)"
    r"(?: (?:of|for) (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?)(?!s?[\w-])"
)
"""Somebody by his office alone."""
OWN = r"[Tt]he (?:Ministry|Embassy|Legation|Secretariat|undersigned|Undersigned)(?![\w-]| of| for)"
"""Whoever issues a document, in it."""
PRONOUNS = {"he": "one", "she": "one", "it": "body", "they": "all", "we": "own", "i": "own",
            "the undersigned": "own", "each": "all"}  # fmt: skip
ADJECTIVES = {
    "french": "france", "british": "united kingdom", "english": "united kingdom",
    "dutch": "netherlands", "swiss": "switzerland", "danish": "denmark", "polish": "poland",
    "greek": "greece", "spanish": "spain", "turkish": "turkey", "welsh": "wales",
    "american": "united states", "u.s.": "united states", "us": "united states",
    "chinese": "china", "burmese": "burma", "siamese": "siam", "irish": "ireland",
    "finnish": "finland", "swedish": "sweden", "norwegian": "norway", "german": "germany",
    "belgian": "belgium", "hungarian": "hungary", "korean": "korea", "filipino": "philippines",
    "soviet": "soviet", "ukrainian": "ukraine", "mexican": "mexico", "thai": "thailand",
    "lao": "laos", "argentine": "argentina", "peruvian": "peru", "norse": "norway",
    "cypriot": "cyprus", "maltese": "malta", "emirati": "emirates", "omani": "oman",
    "czech": "czech", "slovak": "slovak", "serb": "serbia", "croat": "croatia",
}  # fmt: skip
"""Adjectives of states, each with a word of the name of the state."""
