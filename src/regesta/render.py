"""Templates and views become bytes: the one Jinja environment.

A project's own template or asset wins over the package's, file by file. What a view holds is
escaped always; nothing is marked safe. A name that a template does not know is an error.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path

import jinja2

from regesta import urls
from regesta.model.parts import Head
from regesta.problems import Place, Problem

ASSETS = "assets"
NOT_FOUND = "404.html"


class BrokenTemplate(Exception):
    """A template that cannot be read or filled in; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Renderer:
    """Fills in templates. `project_templates` is the project's own folder of them, or None."""

    def __init__(self, project_templates: Path | None) -> None:
        own = [project_templates] if project_templates else []
        self._folders = [*own, packaged_templates()]
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(f) for f in self._folders]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals = {
            "url": _url,
            "passage_url": urls.passage,
            "anchor": urls.anchor,
            "section_url": urls.section,
        }

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the syntax of any template, used or not."""
        found = []
        for name in self._environment.list_templates(filter_func=_is_template):
            try:
                self._environment.get_template(name)
            except (jinja2.TemplateError, UnicodeDecodeError) as error:
                found.append(self._problem(error, name))
        return tuple(found)

    def render(self, template: str, view: object, path: str) -> bytes:
        """The page at `path`: `template` filled in with `view`. Raises BrokenTemplate."""
        root = urls.root(path)
        if path == NOT_FOUND:
            root = getattr(view, "root", root)
        try:
            page = self._environment.get_template(template)
            return page.render(view=view, root=root, path=path).encode()
        except Exception as error:
            raise BrokenTemplate(self._problem(error, template)) from error

    def assets(self) -> dict[str, bytes]:
        """The files beside the pages, by their paths in the site."""
        found = {}
        for folder in reversed(self._folders):
            for file in sorted((folder / ASSETS).rglob("*")):
                name = file.relative_to(folder)
                if file.is_file() and not any(part.startswith(".") for part in name.parts):
                    found[name.as_posix()] = file.read_bytes()
        return dict(sorted(found.items()))

    def lines(self, problem: Problem) -> Mapping[str, list[str]]:
        """The lines of the template that `problem` stands in, for quoting."""
        for folder in self._folders:
            file = folder.parent / problem.place.file
            if file.is_relative_to(folder) and file.is_file():
                text = file.read_text(encoding="utf-8", errors="replace")
                return {problem.place.file: text.split("\n")}
        return {}

    def _problem(self, error: Exception, template: str) -> Problem:
        what = f"{type(error).__name__}: {error}"
        hint = "mend the template; or delete it, where the package's own is to serve"
        return Problem(self._place(error, template), what, hint)

    def _place(self, error: Exception, template: str) -> Place:
        """The last line of a template that the error went through."""
        if isinstance(error, jinja2.TemplateSyntaxError):
            return Place(self._shown(error.filename or error.name or template), error.lineno)
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if any(Path(frame.filename).is_relative_to(folder) for folder in self._folders):
                return Place(self._shown(frame.filename), frame.lineno or 1)
        return Place(self._shown(template))

    def _shown(self, filename: str) -> str:
        for folder in self._folders:
            path = folder / filename
            if path.is_relative_to(folder) and path.is_file():
                return path.relative_to(folder.parent).as_posix()
        return f"{self._folders[0].name}/{filename}"


def packaged_templates() -> Path:
    """The templates that come with Regesta: in the package, or beside `src` in a checkout."""
    package = Path(__file__).parent
    within = package / "templates"
    return within if within.is_dir() else package.parents[1] / "templates"


def _is_template(name: str) -> bool:
    folder, *_ = parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return name.endswith(".html") and folder != ASSETS and not hidden


def _url(head: Head) -> str:
    return urls.entry(head.folder, head.id)
