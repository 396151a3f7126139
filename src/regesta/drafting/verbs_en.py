"""The verbs with which English texts report, by the act of the vocabulary that each stands for.

`~` stands before a verb that is found in all its forms, `_` for up to three words such as `its
deep`. A form is tried before shorter ones. To add a form, add it to the row of its act.
"""

from __future__ import annotations

ACTIVE: dict[str, tuple[str, ...]] = {
    "states": (
        "~say", "~state", "~remark", "~mention", "~add", "~declare", "~observe", "~point out",
        "~comment", "~respond", "~reply", "~answer", "~tell", "~maintain", "~argue", "~insist",
        "~claim", "~assert", "~believe", "~consider that", "~stress", "~emphasize", "~emphasise",
        "~underline", "~underscore", "~highlight", "~condemn", "~warn", "~express _ view",
        "~express _ views", "~express _ opinion", "~express _ greetings",
        "~express _ belief", "~express _ conviction", "~express _ understanding",
        "~express _ position", "~express _ condolences", "~express _ sympathy",
        "~express _ doubt", "~express _ doubts", "~express _ confidence", "~make _ statement",
        "~make the following statements", "~make the following statement",
        "~make the following points", "~be convinced", "~be of the opinion", "~be of the view",
        "~think", "~feel", "~indicate", "~conclude", "~contend", "~counter", "~retort", "~rejoin",
        "~predict", "~doubt", "~assume", "~imply", "~hint", "~complain", "~caution", "~criticize",
        "~criticise", "~accuse", "~oppose", "~disagree", "~draw _ attention", "~call _ attention",
        "~bring up", "~raise", "~take the view", "~take the position", "~take the line",
        "~interject", "~volunteer", "~express surprise", "~reveal", "~dwell on", "~dwell upon",
        "~speak of", "~continue that", "~go on to say", "~go on to state", "~go on to explain",
    ),
    "explains": (
        "~explain", "~go through", "~describe", "~outline", "~inform", "~brief",
        "~give _ explanation", "~give _ explanations", "~give _ account", "~set out",
        "~clarify", "~report", "~advise",
        "~provide _ explanation", "~make clear",
    ),
    "notes": ("~note", "~take note", "~note with"),
    "refers to": ("~refer to", "~recall", "~cite", "~make reference", "~allude to", "~touch on",
                  "~touch upon"),
    "inquires": ("~inquire", "~enquire", "~ask whether", "~ask if", "~ask about", "~ask what",
                 "~ask why", "~ask how", "~ask when", "~ask who", "~ask _ whether", "~ask _ if",
                 "~wish to know", "~wonder whether", "~wonder if"),
    "expresses concern": ("deeply concerned", "gravely concerned", "~express _ concern",
                          "~express _ concerns", "~be concerned",
                          "~express _ anxiety", "~express _ apprehension", "~voice _ concern",
                          "~voice _ concerns"),
    "regrets": ("~regret", "~deplore", "~express _ regret", "~express _ regrets"),
    "protests": ("~protest", "~object", "~lodge _ protest", "~make _ protest", "~enter _ protest"),
    "denies": ("~deny",),
    "refuses": ("~reject", "~refuse", "~decline to", "~decline _ invitation",
                "~decline _ proposal", "~decline _ request", "could not accept", "cannot accept",
                "could not agree", "cannot agree", "unable to accept", "unable to agree"),
    "thanks": ("~thank", "~express _ thanks", "~express _ gratitude"),
    "praises": ("~praise", "~commend", "~pay tribute", "~applaud", "~express _ respect"),
    "congratulates": ("~congratulate", "~express _ congratulations", "~offer _ congratulations"),
    "expresses appreciation": (
        "~express _ appreciation", "~appreciate", "~highly appreciate", "~value highly",
        "~highly value", "~be grateful",
    ),
    "welcomes": (
        "~welcome", "~extend _ welcome", "~express _ satisfaction", "~hail",
        "~note with satisfaction", "~express _ pleasure", "~rejoice", "~be pleased", "~be glad",
    ),
    "calls necessary": (
        "~stress _ need", "~stress _ importance", "~stress _ necessity", "~emphasize _ need",
        "~emphasize _ importance", "~emphasise _ need", "~emphasise _ importance",
        "~underline _ need", "~underline _ importance", "~underscore _ need",
        "~underscore _ importance", "~point out _ need", "~point out _ importance",
        "~point out _ necessity", "~highlight _ importance", "~highlight _ need",
        "~attach _ importance", "~attach _ significance", "~consider it necessary",
        "~consider it important", "~consider it essential",
    ),
    "wishes": (
        "~hope", "~wish", "~want", "~desire", "~express _ hope", "~express _ hopes",
        "~express _ wish", "~express _ desire", "~look forward", "would like", "should like",
        "~express _ interest",
    ),
    "expects": ("~expect", "~count on", "~anticipate", "~trust that", "~express _ expectation",
                "~express _ expectations"),
    "requests": (
        "~request", "~ask", "~call on", "~call upon", "~call for", "~urge", "~appeal", "~demand",
        "~make _ request", "~beg for", "~express _ request", "~seek _ cooperation",
        "~seek _ understanding", "~encourage", "~instruct", "~direct the", "~direct that",
    ),
    "invites": ("~invite", "~extend _ invitation", "~reconfirm _ invitation",
                "~renew _ invitation", "~repeat _ invitation"),
    "proposes": ("~propose", "~suggest", "~put forward", "~offer", "~recommend", "~advocate",
                 "~make _ proposal", "~submit _ proposal", "~put _ proposal"),
    "announces": ("~announce", "~make known"),
    "affirms": ("~affirm", "~assure", "~give _ assurance", "~give _ assurances"),
    "intends": (
        "~intend", "~express _ intention", "~express _ readiness", "~express _ willingness",
        "~express _ determination", "~announce _ intention", "~state _ intention",
        "~declare _ intention", "~express _ resolve", "~be determined to", "~be resolved to",
        "~be prepared to", "~be ready to", "~be willing to", "~express _ commitment",
        "~plan to",
    ),
    "undertakes": ("~undertake", "~promise", "~pledge", "~commit", "~engage", "~vow",
                   "~guarantee", "~be committed to"),
    "accepts": ("~accept", "~approve", "~consent", "~accede", "~comply"),
    "agrees": (
        "~agree", "~concur", "~reach agreement", "~reach _ agreement", "~come to _ agreement",
        "~state _ agreement", "~express _ agreement", "~support", "~endorse", "~express _ support",
        "~reach _ understanding", "~reach _ consensus",
    ),
    "agrees in principle": ("~agree in principle", "~reach agreement in principle"),
    "decides": ("~decide", "~resolve", "~determine to", "~adopt", "~establish", "~take _ decision"),
    "confirms": ("~confirm",),
    "reaffirms": ("~reaffirm", "~re-affirm", "~reiterate", "~restate", "~renew", "~reconfirm",
                  "~re-confirm", "~repeat", "~confirm once again", "~confirm again"),
    "recognises": ("~recognize", "~recognise", "~acknowledge", "~admit", "~realize", "~realise",
                   "~concede"),
    "shares the view": (
        "~share _ view", "~share _ views", "~share _ opinion", "~share _ recognition",
        "~share _ assessment", "~share _ approach", "~share _ concern", "~share _ understanding",
        "~be of one mind", "~be of the same view", "~be of the same opinion",
    ),
    "discusses": (
        "~discuss", "~hold _ discussions", "~hold _ discussion", "~hold _ talks",
        "~hold _ consultations", "~hold _ conversation", "~have _ discussion",
        "~have _ discussions", "~have _ talks", "~have _ conversation", "~review", "~examine",
        "~talk about", "~talk over", "~take up", "~consult", "~conduct _ talks",
        "~conduct _ discussions",
    ),
    "exchanges views": ("~exchange _ views", "~exchange _ opinions", "~have _ exchange of views",
                        "~hold _ exchange of views"),
    "negotiates": ("~negotiate", "~conduct _ negotiations", "~hold _ negotiations"),
    "signs": ("~sign", "~initial"),
    "transmits": ("~transmit", "~hand over", "~hand", "~convey", "~deliver", "~forward", "~enclose",
                  "~quote", "~give _ copy", "~give _ list", "~give _ text", "~leave _ copy",
                  "~leave _ list",
                  "~communicate"),
    "takes measures": ("~take _ measures", "~take _ steps"),
}  # fmt: skip
"""What somebody does."""

DONE: dict[str, tuple[str, ...]] = {
    "discusses": ("discussions took place", "discussion took place", "talks took place",
                  "discussions were held", "talks were held", "consultations were held",
                  "a discussion was held", "a discussion took place", "discussions were conducted"),
    "exchanges views": ("views were exchanged", "opinions were exchanged",
                        "exchange of views took place", "exchanges of views took place",
                        "exchange of views was held", "exchange of opinions took place"),
    "negotiates": ("negotiations were conducted", "negotiations took place",
                   "negotiations were held"),
    "agrees": ("agreement was reached", "an understanding was reached", "consensus was reached"),
    "agrees in principle": ("agreement in principle was reached",),
    "requests": ("a request was made", "requests were made"),
    "invites": ("an invitation was extended", "an invitation had been extended",
                "invitation was extended"),
    "explains": ("explanations were given", "an explanation was given", "explanation was given",
                 "a report was made"),
    "expresses appreciation": ("appreciation was expressed",),
    "wishes": ("hope was expressed", "the hope was expressed", "a wish was expressed"),
    "thanks": ("gratitude was expressed", "thanks were expressed"),
    "states": ("the view was expressed",),
    "expresses concern": ("concern was expressed",),
    "regrets": ("regret was expressed",),
    "welcomes": ("satisfaction was expressed",),
}  # fmt: skip
"""What is done, nobody being named."""

IRREGULAR: dict[str, str] = {
    "think": "thinks thought thinking", "feel": "feels felt feeling",
    "draw": "draws drew drawn drawing", "bring": "brings brought bringing",
    "speak": "speaks spoke spoken speaking", "imply": "implies implied implying",
    "go": "goes went gone going", "leave": "leaves left leaving",
    "say": "says said saying", "tell": "tells told telling", "give": "gives gave given giving",
    "make": "makes made making", "take": "takes took taken taking", "hold": "holds held holding",
    "have": "has had having", "come": "comes came coming", "put": "puts putting",
    "set": "sets setting", "seek": "seeks sought seeking", "beg": "begs begged begging",
    "be": "is are was were am been being", "plan": "plans planned planning",
    "refer": "refers referred referring", "submit": "submits submitted submitting",
    "admit": "admits admitted admitting", "commit": "commits committed committing",
    "undertake": "undertakes undertook undertaken undertaking", "pay": "pays paid paying",
    "transmit": "transmits transmitted transmitting", "regret": "regrets regretted regretting",
    "deny": "denies denied denying", "reply": "replies replied replying",
    "comply": "complies complied complying", "clarify": "clarifies clarified clarifying",
}  # fmt: skip
"""The forms of verbs that are not formed by the rule, beside the first."""

_OFTEN_NOUNS = (
    "doubt counter "
    "put set report request note comment answer claim support review outline offer brief value "
    "appeal demand desire wish hope welcome plan initial hand forward object promise pledge trust "
    "consent share view exchange address approach highlight praise stress respect state warn talk "
    "protest regret reply reject refuse consult sign hail resolve repeat voice cite"
)
PAST_ONLY = frozenset(_OFTEN_NOUNS.split())
"""Verbs whose first form, or that with `s`, is as often a noun."""
