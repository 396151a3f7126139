"""Pages about the archive, and the page shown where there is none."""

from __future__ import annotations

from regesta import addresses
from regesta.model.values import Value
from regesta.views.common import PageHead
from regesta.views.transcription import Shown


class Inputs(Value, frozen=True):
    """A page about the archive: its body, and the archive's statement of rights."""

    page: PageHead
    body: tuple[Shown, ...]
    rights: str = ""


class NotFoundInputs(Value, frozen=True):
    """`base_url` is where the site stands, empty where that is not known."""

    page: PageHead
    base_url: str = ""


class NotFound(Value, frozen=True):
    """`root` is the path of the site on its host: the way to its root from any address."""

    page: PageHead
    root: str


def page(inputs: Inputs) -> Inputs:
    """The page is what is given."""
    return inputs


def not_found(inputs: NotFoundInputs) -> NotFound:
    """The page for an address that leads nowhere, with links from the site's base path."""
    return NotFound(inputs.page, f"{addresses.path(inputs.base_url).rstrip('/')}/")
