"""One shape of problem: its kind, a place, what is wrong, the facts, and one hint on what to do.

Everything that reads or checks returns problems instead of raising or printing;
they are gathered, sorted and shown together, once.
"""

from regesta.problems.kinds import Kind
from regesta.problems.nearest import did_you_mean, nearest
from regesta.problems.problem import (
    NOWHERE,
    Location,
    Problem,
    Severity,
    in_order,
    stops,
    told,
)
from regesta.problems.shown import (
    Painter,
    Part,
    as_data,
    as_text,
    columns,
    printable,
    unpainted,
)

__all__ = [
    "NOWHERE",
    "Kind",
    "Location",
    "Painter",
    "Part",
    "Problem",
    "Severity",
    "as_data",
    "as_text",
    "columns",
    "did_you_mean",
    "in_order",
    "nearest",
    "printable",
    "stops",
    "told",
    "unpainted",
]
