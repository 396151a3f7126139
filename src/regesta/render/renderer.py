"""Templates and views become bytes: the one Jinja environment.

A project's own template or asset wins over the package's, file by file. What a view holds is
escaped always; nothing is marked safe. A name that a template does not know is an error.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import jinja2
import jinja2.meta

from regesta import urls
from regesta.problems import Kind, Location, Problem, did_you_mean
from regesta.render import assets, generating, plain, templates
from regesta.render.compiled import Compiled
from regesta.render.functions import FUNCTIONS
from regesta.render.shortening import shortened

NOT_FOUND = "404.html"
_MEND = "mend the template; or delete it, where the package's own is to serve"


class BrokenTemplate(Exception):
    """A template that cannot be read or filled in; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _NoSuchAsset(Exception):
    """A template asks for an asset that is not there."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Renderer:
    """Fills in templates. `project_templates` is the project's own folder of them, or None.

    `compiled` is what was made of templates before, and holds what is made of others; `seen` is
    how their files stood before they were read. Raises OSError where one cannot be read.
    """

    def __init__(
        self, project_templates: Path | None, compiled: MutableMapping[str, bytes] | None = None
    ) -> None:
        self.seen = templates.seen(project_templates)
        self._found = templates.find(project_templates)
        files = self._found.files
        self._assets = assets.finish({path: files[path] for path in files if _is_asset(path)})
        self._shown = {source.shown: source for source in files.values()}
        self._environment = generating.Environment(
            loader=jinja2.FunctionLoader(self._load),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=Compiled(compiled) if compiled is not None else None,
        )
        self._environment.globals = {
            "asset": self._asset,
            **FUNCTIONS,
        }

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with any file of the templates, used or not."""
        found = [*self._found.problems, *self._assets.problems]
        for name in filter(_is_template, self._found.files):
            found += self._problems(name)
        return tuple(found)

    @property
    def lacking(self) -> tuple[Problem, ...]:
        """What is wrong with the assets alone, which is looked at whatever has changed."""
        return self._assets.problems

    @cached_property
    def digest(self) -> str:
        """The digest of all files of the templates."""
        return _digest((name, file.data) for name, file in self._found.files.items())

    def digests(self) -> dict[str, str]:
        """Of each template, the digest of all that its pages are filled in with: itself, the
        templates that it uses, the names of assets. All of them can be read."""
        files = self._found.files
        uses = {name: self._uses(name) for name in filter(_is_template, files)}
        assets = [(path, b"") for path in self._assets.files]
        return {
            name: _digest([*((one, files[one].data) for one in _reached(name, uses)), *assets])
            for name in uses
        }

    def _uses(self, name: str) -> frozenset[str]:
        """The templates that one names; all where it works the name out."""
        tree = self._environment.parse(self._found.files[name].data.decode())
        named = set(jinja2.meta.find_referenced_templates(tree))
        known = frozenset(filter(_is_template, self._found.files))
        return known if None in named else known & named

    def render(self, template: str, view: object, path: str) -> bytes:
        """The page at `path`: `template` filled in with `view`. Raises BrokenTemplate."""
        root = urls.root(path)
        if path == NOT_FOUND:
            root = getattr(view, "root", root)
        try:
            page = self._environment.get_template(template)
            return shortened(page.render(view=view, root=root, path=path), path).encode()
        except Exception as error:
            raise BrokenTemplate(self._problem(error, template)) from error

    def assets(self) -> dict[str, bytes]:
        """The files beside the pages, by their paths in the site."""
        return dict(self._assets.files)

    def lines(self, problem: Problem) -> Mapping[str, list[str]]:
        """The lines of the template that `problem` stands in, for quoting."""
        source = self._shown.get(problem.place.file)
        return {problem.place.file: source.lines} if source else {}

    def _load(self, name: str) -> tuple[str, str, None] | None:
        steps = (step for step in name.split("/") if step not in ("", "."))
        source = self._found.files.get("/".join(steps))
        return (source.data.decode(), source.shown, None) if source else None

    def _asset(self, name: str) -> str:
        """The address of an asset, from the root of the site."""
        found = self._assets.paths.get(f"{assets.FOLDER}/{name}")
        if found is None:
            known = (path.partition("/")[2] for path in self._assets.paths)
            raise _NoSuchAsset(f"there is no asset `{name}`", did_you_mean(name, known))
        return quote(found)

    def _problems(self, name: str) -> Iterator[Problem]:
        try:
            self._environment.get_template(name)
        except (jinja2.TemplateError, UnicodeDecodeError) as error:
            yield self._problem(error, name)
        names = [path.partition("/")[2] for path in self._assets.paths]
        yield from plain.problems(self._found.files[name], names, self._environment)

    def _problem(self, error: Exception, template: str) -> Problem:
        place = self._place(error, template)
        if isinstance(error, _NoSuchAsset):
            return Problem(Kind.NO_SUCH_ASSET, place, str(error), error.hint or _MEND)
        return Problem(Kind.BROKEN_TEMPLATE, place, f"{type(error).__name__}: {error}", _MEND)

    def _place(self, error: Exception, template: str) -> Location:
        """The last line of a template that the error went through."""
        if isinstance(error, jinja2.TemplateSyntaxError) and error.filename in self._shown:
            return Location(error.filename, error.lineno)
        place = Location(f"{self._found.top}/{template}")
        if source := self._found.files.get(template):
            place = Location(source.shown)
        for frame, line in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename in self._shown:
                place = Location(frame.f_code.co_filename, line or 1)
        return place


def _reached(name: str, uses: Mapping[str, frozenset[str]]) -> list[str]:
    """A template with those that it uses, directly or not."""
    found, waiting = {name}, [name]
    while waiting:
        new = uses[waiting.pop()] - found
        found |= new
        waiting += new
    return sorted(found)


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    told = [(name, hashlib.sha256(data).hexdigest()) for name, data in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _is_asset(name: str) -> bool:
    return name.startswith(f"{assets.FOLDER}/")


def _is_template(name: str) -> bool:
    return name.endswith(".html") and not _is_asset(name)
