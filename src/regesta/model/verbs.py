"""The reporting verbs: class, force, definition, example, and the words pages print them in.

A project's `site.yaml` adds its own, under `acts`.
"""

from __future__ import annotations

import msgspec

from regesta.model.vocabulary import ActClass, Force

SPEAKING_TO = ", in speaking to"


class ActWord(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"cls": "class", "to_": "to"}
):
    """A reporting verb of the vocabulary."""

    cls: ActClass
    """What the verb does, of the seven classes."""
    force: Force
    """What an act by it comes to."""
    past: str
    """What sentences print of it: `made a statement`."""
    definition: str
    """When it is chosen."""
    example: str
    """A sentence of a record that has it."""
    to_: str = SPEAKING_TO
    """What stands before whom the act addresses; `-` for nothing: `invited Japan`."""

    @property
    def toward(self) -> str:
        """What is printed between the verb and whom it addresses, the spaces with it."""
        if self.to_ == "-":
            return " "
        return f"{self.to_} " if self.to_.startswith(",") else f" {self.to_} "


_STATEMENT: dict[str, ActWord] = {
    "states": ActWord(
        "statement", "tells", "made a statement",
        "Says that something is so, and undertakes nothing by it.",
        "Atlantis stated that the harvest had been poor.", "to"),
    "explains": ActWord(
        "statement", "tells", "gave an explanation",
        "Sets out how something is, or why; also where a record prints only that it was explained.",
        "Atlantis explained its new tariff.", "to"),
    "notes": ActWord(
        "statement", "tells", "took note",
        "Remarks on something, or records it as possible, without asking or promising anything.",
        "It was noted that a further meeting could be held."),
    "refers to": ActWord(
        "statement", "tells", "made a reference",
        "Speaks of what another said or did, or of an instrument.",
        "Lemuria referred to the talks of the year before."),
    "inquires": ActWord(
        "statement", "tells", "inquired",
        "Asks whether something is so, or how; asks to be told, and for no other deed.",
        "Atlantis asked whether the treaty had been ratified.", "of"),
    "expresses concern": ActWord(
        "statement", "tells", "expressed concern",
        "Says that something worries him; asks nobody to change it.",
        "Lemuria expressed concern at the new tariff.", "to"),
    "regrets": ActWord(
        "statement", "tells", "expressed regret",
        "Is sorry that something is so or was done, by whomever.",
        "Atlantis regretted that the talks had been put off.", "to"),
    "protests": ActWord(
        "statement", "tells", "protested",
        "Objects to what another did or is about to do; what is asked of him is an act of its own.",
        "Lemuria protested against the seizure of the vessel.", "to"),
    "denies": ActWord(
        "statement", "tells", "made a denial",
        "Says that something is not so, or was not done.",
        "Atlantis denied that its fleet had left port.", "to"),
    "refuses": ActWord(
        "statement", "refuses", "refused",
        "Does not take up what another asked, offered or proposed, or says that it cannot be done.",
        "Lemuria could not accept that the survey be held in its waters.", ", answering"),
}  # fmt: skip
_COURTESY: dict[str, ActWord] = {
    "thanks": ActWord(
        "courtesy", "tells", "thanked",
        "Thanks somebody for something done.",
        "Atlantis thanked Lemuria for the rescue of its fishermen.", "-"),
    "praises": ActWord(
        "courtesy", "tells", "praised",
        "Commends what another said or did; what the other said or did is an act of its own.",
        "Lemuria praised the speech of the Atlantean minister.", "-"),
    "expresses appreciation": ActWord(
        "courtesy", "tells", "expressed appreciation",
        "Shows that something done is valued.",
        "Atlantis expressed appreciation for the loan.", "to"),
    "welcomes": ActWord(
        "courtesy", "tells", "welcomed",
        "Is glad of something that is or will be.",
        "Lemuria welcomed the part that Atlantis plays in the talks."),
    "congratulates": ActWord(
        "courtesy", "tells", "congratulated",
        "Wishes somebody joy of something that he has done or come to.",
        "Atlantis congratulated the minister of Lemuria on his appointment.", "-"),
}  # fmt: skip
_PROPOSAL: dict[str, ActWord] = {
    "calls necessary": ActWord(
        "proposal",
        "holds necessary",
        "called necessary",
        "Says that something is necessary, important, indispensable or needed, whatever verb "
        "introduces it; asks nobody for it, and promises nothing.",
        "Atlantis pointed out the importance of early talks.",
    ),
    "wishes": ActWord(
        "proposal",
        "asks",
        "expressed a wish",
        "Says that he would like something to be done.",
        "Lemuria would like the talks to be held in spring.",
        "to",
    ),
    "expects": ActWord(
        "proposal",
        "asks",
        "expected",
        "Says that he counts on something.",
        "Atlantis expected the Government of Lemuria to lead.",
        "of",
    ),
    "requests": ActWord(
        "proposal",
        "asks",
        "requested",
        "Asks for something to be done.",
        "Lemuria requested a prompt answer.",
        "of",
    ),
    "invites": ActWord(
        "proposal",
        "asks",
        "invited",
        "Asks somebody to come, or to take part.",
        "Atlantis invited the minister of Lemuria.",
        "-",
    ),
    "proposes": ActWord(
        "proposal",
        "proposes",
        "proposed",
        "Puts something forward to be done, for the other to take up.",
        "Atlantis proposed that the two committees be merged.",
        "to",
    ),
}
_COMMITMENT: dict[str, ActWord] = {
    "announces": ActWord(
        "commitment",
        "commits",
        "announced",
        "Makes known what its own side will do.",
        "Lemuria announced that it would open a consulate.",
        "to",
    ),
    "affirms": ActWord(
        "commitment",
        "commits",
        "affirmed",
        "Says firmly that something will be done.",
        "Atlantis affirmed that the matter would be discussed.",
        "to",
    ),
    "intends": ActWord(
        "commitment",
        "commits",
        "stated an intention",
        "Says what its own side means to do.",
        "Lemuria said that it intends to continue the talks.",
        "to",
    ),
    "undertakes": ActWord(
        "commitment",
        "commits",
        "undertook",
        "Promises to do something.",
        "Atlantis responded that it would work towards an early answer.",
        "towards",
    ),
    "accepts": ActWord(
        "commitment",
        "accepts",
        "accepted",
        "Takes up what another asked, offered or proposed.",
        "The minister accepted the invitation.",
        ", answering",
    ),
}
_AGREEMENT: dict[str, ActWord] = {
    "agrees": ActWord(
        "agreement",
        "agrees",
        "agreed",
        "Is of one mind on something to be done; by one side alone, its own concurrence.",
        "Both sides agreed to meet again.",
        "with",
    ),
    "agrees in principle": ActWord(
        "agreement",
        "agrees",
        "agreed in principle",
        "Agrees on the thing, with its terms left open.",
        "Lemuria agreed in principle to a visit.",
        "with",
    ),
    "decides": ActWord(
        "agreement",
        "agrees",
        "decided",
        "Settles what is to be done.",
        "It was decided to set up a working group.",
        "with",
    ),
    "confirms": ActWord(
        "agreement",
        "agrees",
        "confirmed",
        "Makes certain what was arranged, or intended, before.",
        "It was confirmed that the summit would take place.",
        "to",
    ),
    "reaffirms": ActWord(
        "agreement",
        "tells",
        "reaffirmed",
        "Says again that something said or signed before holds good.",
        "Both sides reaffirmed the Declaration of Atlantis.",
    ),
    "recognises": ActWord(
        "agreement",
        "tells",
        "recognised",
        "Grants that something is so.",
        "Both sides recognised that exchanges are useful.",
    ),
    "shares the view": ActWord(
        "agreement",
        "tells",
        "shared the view",
        "Is of one opinion with another.",
        "Both sides shared the view that the visit is a first step.",
        "of",
    ),
}
_EXCHANGE: dict[str, ActWord] = {
    "discusses": ActWord(
        "exchange",
        "tells",
        "held discussions",
        "Talks something over; what was said is not told.",
        "The ministers discussed the fisheries.",
        "with",
    ),
    "exchanges views": ActWord(
        "exchange",
        "tells",
        "exchanged views",
        "Each says what he thinks; what is not told.",
        "Views were exchanged on the situation in the islands.",
        "with",
    ),
    "negotiates": ActWord(
        "exchange",
        "tells",
        "negotiated",
        "Works towards an agreement; what was said is not told.",
        "Negotiations were conducted on a treaty of friendship.",
        "with",
    ),
}
_EXECUTION: dict[str, ActWord] = {
    "signs": ActWord(
        "execution", "does", "signed", "Signs an instrument.",
        "The co-chairs signed the minutes.", "with"),
    "transmits": ActWord(
        "execution", "does", "transmitted", "Hands on what another wrote or said.",
        "The minister transmitted a letter from the king.", "to"),
    "takes measures": ActWord(
        "execution", "does", "took measures",
        "Does something, as a record tells of it: what was undertaken or not.",
        "Lemuria has recently lowered its tariff.", "towards"),
}  # fmt: skip
ACTS: dict[str, ActWord] = (
    _STATEMENT | _COURTESY | _PROPOSAL | _COMMITMENT | _AGREEMENT | _EXCHANGE | _EXECUTION
)
