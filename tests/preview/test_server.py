"""The server: who is answered, at which port, and what of builds is told."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from regesta.preview import words
from regesta.preview.answers import Shown
from regesta.preview.board import Board, News
from regesta.preview.opening import Opener
from regesta.preview.server import Server, at_first_free
from regesta.problems import Kind, Location, Problem

OPENER = Opener(Path("/archive"))


def told(news: News) -> str:
    return words.news(news, OPENER)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "index.html").write_text("<html><head></head></html>")
    shown = Shown(tmp_path, lambda _: None, lambda *_: "{}", lambda _: "{}")
    with at_first_free(shown, Board(), told, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def asked(
    server: Server, target: str, headers: dict[str, str], method: str = "GET"
) -> HTTPResponse:
    """The answer to a request, its target as it is."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    with closing(connection):
        connection.putrequest(method, target, skip_host=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()


def here(server: Server) -> dict[str, str]:
    return {"Host": f"127.0.0.1:{server.server_port}"}


def test_it_is_reached_from_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_page_is_answered(server: Server) -> None:
    given = asked(server, "/", here(server))
    assert given.status == 200
    assert given.headers["Content-Type"] == "text/html; charset=utf-8"
    assert given.headers["Cache-Control"] == "no-store"
    head = asked(server, "/", here(server), "HEAD")
    assert head.headers["ETag"] == given.headers["ETag"]


@pytest.mark.parametrize("target", ["/", "/-/news", "/-/about?page=index.html"])
@pytest.mark.parametrize("wrong", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
def test_a_page_of_another_site_is_refused(
    server: Server, target: str, wrong: dict[str, str]
) -> None:
    assert asked(server, target, {**here(server), **wrong}).status == 403


@pytest.mark.parametrize(
    "target", ["/../etc/passwd", "/..%2fetc%2fpasswd", "/a%2Fb", "http://[/", "*", "/-/[?]"]
)
def test_what_leads_out_is_not_found(server: Server, target: str) -> None:
    assert asked(server, target, here(server)).status == 404


def test_nothing_can_be_sent_to_it(server: Server) -> None:
    assert asked(server, "/", here(server), "POST").status == 501


def test_where_a_port_is_in_use_the_next_is_taken(server: Server) -> None:
    with at_first_free(server.shown, server.board, told, server.server_port) as second:
        assert second.server_port > server.server_port


def test_where_none_is_free_it_says_which_were_tried(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regesta.preview.server.NEAR", 1)
    with pytest.raises(OSError, match="are all in use"):
        at_first_free(server.shown, server.board, told, server.server_port)


def test_builds_are_told_as_they_come(server: Server) -> None:
    place = Location("content/topics/a.md", 2)
    problem = Problem(Kind.UNKNOWN_FIELD, place, "unknown field", "drop it")
    lines = {"content/topics/a.md": ["---", "nam: A"]}
    server.board.put_up(News(0, (problem,), lines, stopped=True))
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as listening:
        host = here(server)["Host"]
        listening.sendall(f"GET /-/news HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        with listening.makefile(encoding="utf-8") as heard:
            first = next(json.loads(line[6:]) for line in heard if line.startswith("data: "))
            server.board.put_up(News())
            second = next(json.loads(line[6:]) for line in heard if line.startswith("data: "))
    (shown,) = first["problems"]
    assert (first["stopped"], shown["line"], shown["source"]) == (True, 2, "nam: A")
    assert shown["open"] == "vscode://file/archive/content/topics/a.md:2"
    assert second == {"number": 2, "stopped": False, "failure": None, "problems": []}


def test_what_was_wrong_is_not_any_more_as_soon_as_a_build_plans() -> None:
    board = Board()
    board.put_up(News(stopped=True, failure=("gone", "bring it back")))
    board.begin("check")
    assert board.last.stopped
    board.begin("plan")
    assert board.last == News(2)
    board.begin("plan")
    assert board.last == News(2)


def test_a_file_is_opened_by_another_program_where_that_is_said() -> None:
    opener = Opener(Path("/an archive"), "idea://open?file={file}&line={line}")
    assert opener.link("a.md", 7) == "idea://open?file=/an%20archive/a.md&line=7"
