"""What several accounts of one meeting tell, so that what belongs together stands together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from regesta import urls
from regesta.model.parts import Head, LinkedAct, Value

Broader = Mapping[str, tuple[str, ...]]
"""Topics by id: each with those above it, itself first."""
NONE = "none"
"""What stands for a topic where there is none; no entry may have it for its id."""


class Aligned(Value, frozen=True):
    """Acts of several accounts that stand together: about one undertaking; one act by the
    editor's word, `same`; or of the same `speakers` on one topic."""

    anchor: str
    topic: Head | None
    acts: tuple[LinkedAct, ...]
    undertaking: Head | None = None
    same: bool = False

    @property
    def speakers(self) -> str:
        """Who acts, in one word."""
        return speakers(self.acts[0])


def aligned(acts: Iterable[LinkedAct], broader: Broader) -> tuple[Aligned, ...]:
    """The acts in the order in which what they tell of first comes up.

    An act that is about several undertakings stands with each. Of its topics, and of those above
    them, an act stands under the one that most accounts speak of, the narrowest if several.
    """
    acts = tuple(acts)
    heads = {topic.id: topic for act in acts for topic in act.topics}
    accounts, same = _accounts(acts, heads, broader), _same(acts)
    found: dict[str, Aligned] = {}
    for act in acts:
        topic = heads.get(_topic(act, accounts, broader))
        for one in _places(act, topic, same):
            before = found.get(one.anchor)
            found[one.anchor] = (
                Aligned(one.anchor, before.topic, (*before.acts, act), one.undertaking, one.same)
                if before
                else one
            )
    return tuple(found.values())


def speakers(act: LinkedAct) -> str:
    """Who acts: the sides, or those who are of none; as one word."""
    if act.sides:
        return "+".join(sorted(side.id for side in act.sides))
    if act.by:
        return "+".join(sorted(one.head.id or urls.anchor(one.head.title) for one in act.by))
    return act.voice


def topics(act: LinkedAct, broader: Broader) -> frozenset[str]:
    """The topics of an act, and all above them."""
    found = (one for topic in act.topics for one in broader.get(topic.id, (topic.id,)))
    return frozenset(found) or frozenset({NONE})


def _places(act: LinkedAct, topic: Head | None, same: Mapping[str, str]) -> Iterator[Aligned]:
    """Where an act stands."""
    for borne in act.undertakings:
        yield Aligned(f"compared-{borne.head.id}", topic, (act,), borne.head)
    if act.undertakings:
        return
    if act.key in same:
        anchor = f"compared-{same[act.key].replace('#', '.')}"
        yield Aligned(anchor, topic, (act,), same=True)
    else:
        anchor = f"compared-{topic.id if topic else NONE}.{speakers(act)}"
        yield Aligned(anchor, topic, (act,))


def _accounts(
    acts: Iterable[LinkedAct], used: Iterable[str], broader: Broader
) -> dict[str, set[str]]:
    """The records that speak of each topic, or of one under it."""
    found: dict[str, set[str]] = {topic: set() for topic in used}
    for act in acts:
        for topic in topics(act, broader) & found.keys():
            found[topic].add(act.passage.record.id)
    return found


def _topic(act: LinkedAct, accounts: Mapping[str, set[str]], broader: Broader) -> str:
    above = (one for topic in act.topics for one in broader.get(topic.id, (topic.id,)))
    return max(
        (one for one in above if one in accounts), key=lambda one: len(accounts[one]), default=""
    )


def _same(acts: Iterable[LinkedAct]) -> dict[str, str]:
    """For each act of which the editor says that another record tells it again, the first of
    all those that are thus the same; acts on undertakings stand with these."""
    by_key = {act.key: act for act in acts if not act.undertakings}
    found: dict[str, str] = {}
    for act in by_key.values():
        for other in (*act.restates, *act.restated_by):
            if other.key in by_key and other.record.id != act.passage.record.id:
                one, two = found.get(act.key, act.key), found.get(other.key, other.key)
                first = min(one, two, key=list(by_key).index)
                found |= {key: first for key, root in found.items() if root in (one, two)}
                found |= {act.key: first, other.key: first}
    return found
