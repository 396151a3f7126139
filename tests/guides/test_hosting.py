"""A site on each of the servers, configured as the guide has it, is sent as its pages expect."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest

from servers import SERVERS, hosted

FOREVER = "public, max-age=31536000, immutable"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
_DIGEST = re.compile(r"[.][0-9a-f]{10}[.]\w+$|pagefind/[0-9a-f]{32}/|/[0-9a-f]{16}[.]pf_heads$")


class Answer(NamedTuple):
    status: int
    headers: HTTPMessage
    body: bytes


class Host:
    """A site on a server, and the folder that it was copied to."""

    def __init__(self, connection: HTTPConnection, folder: Path) -> None:
        self.folder, self._connection = folder, connection

    def get(self, path: str, **headers: str) -> Answer:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request("GET", path, headers=fields)
        answer = self._connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())

    def files(self) -> Iterator[str]:
        """The path of every file of the site."""
        for file in sorted(self.folder.rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                yield file.relative_to(self.folder).as_posix()


@pytest.fixture(scope="module", params=SERVERS)
def host(request: pytest.FixtureRequest, archive_site: Path) -> Iterator[Host]:
    """The archive on a server."""
    with (
        hosted(request.param, archive_site) as (address, folder),
        closing(HTTPConnection(address.removeprefix("http://"))) as connection,
    ):
        yield Host(connection, folder)


@pytest.fixture(scope="module")
def policy(archive_site: Path) -> str:
    """What the widest of the pages says of itself, and what only a server can say."""
    page = (archive_site / "search/index.html").read_text(encoding="utf-8")
    said = re.search(r'"Content-Security-Policy" content="([^"]+)"', page)
    assert said
    return f"{said[1]}; frame-ancestors 'none'"


def test_every_file_comes_as_it_is_with_its_type_and_for_as_long_as_it_lasts(host: Host) -> None:
    for path in host.files():
        answer = host.get(f"/{path}")
        assert answer.status == 200, path
        assert answer.body == (host.folder / path).read_bytes(), path
        lasts = FOREVER if _DIGEST.search(path) else "no-cache"
        assert answer.headers.get_all("Cache-Control") == [lasts], path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path
        assert _type(answer).lower() == TYPES.get(Path(path).suffix, _type(answer)).lower(), path
        if path.endswith(".js"):
            assert _type(answer).partition(";")[0].endswith("/javascript"), path


def _type(answer: Answer) -> str:
    return answer.headers["Content-Type"] or ""


def test_a_page_comes_with_the_policy_of_the_pages(host: Host, policy: str) -> None:
    for path in ("/", "/search/", "/records/", "/no/such/page/"):
        headers = host.get(path).headers
        assert headers.get_all("Content-Security-Policy") == [policy], path
        assert headers.get_all("Cache-Control") == ["no-cache"], path
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin", path


def test_a_picture_may_have_its_own_style(host: Host) -> None:
    icon = next(path for path in host.files() if path.endswith(".svg"))
    assert "<style>" in (host.folder / icon).read_text()
    assert host.get(f"/{icon}").headers["Content-Security-Policy"] is None


def test_a_missing_address_has_the_page_that_says_so_and_is_not_kept(host: Host) -> None:
    missing = (host.folder / "404.html").read_bytes()
    for path in ("/records/nothing/", "/assets/style.0123456789.css", "/.regesta/lock"):
        answer = host.get(path)
        assert (answer.status, answer.body) == (404, missing), path
        assert answer.headers.get_all("Cache-Control") == ["no-cache"], path
        assert _type(answer).lower() == TYPES[".html"], path


def test_what_is_not_for_readers_is_not_given(host: Host) -> None:
    (host.folder / ".regesta").mkdir(exist_ok=True)
    (host.folder / ".regesta/lock").write_text("at work")
    assert host.get("/.regesta/lock").status == 404


def test_a_folder_leads_to_its_page_at_whatever_address(host: Host) -> None:
    answer = host.get("/records")
    assert (answer.status // 100, answer.headers["Location"].endswith("/records/")) == (3, True)


def test_what_a_reader_has_is_not_sent_again(host: Host) -> None:
    for path in ("/records/index.html", "/pagefind/current.json"):
        first = host.get(path)
        again = host.get(path, If_None_Match=first.headers["ETag"])
        assert (again.status, again.body) == (304, b""), path
        assert again.headers["Cache-Control"] == "no-cache", path


def test_text_is_sent_compressed(host: Host) -> None:
    for path in host.files():
        size = (host.folder / path).stat().st_size
        if Path(path).suffix in (".html", ".css", ".csv", ".json", ".js") and size > 2000:
            answer = host.get(f"/{path}", Accept_Encoding="gzip")
            assert answer.headers["Content-Encoding"] == "gzip", path
            assert gzip.decompress(answer.body) == (host.folder / path).read_bytes(), path
