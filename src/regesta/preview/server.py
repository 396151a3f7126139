"""The server: answers, and news of the builds as they come, to this machine alone."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from regesta.preview import answers, asked
from regesta.preview.answers import Answer, Shown
from regesta.preview.board import Board, News

NEAR = 50
"""So many ports are tried, one after the other."""
_PATIENCE = 5.0
"""So many seconds pass before one who waits for news is told that there is none: it is noticed
then that nobody waits any more."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_UTF_8 = ("text/", "application/json", "application/javascript")


class Server(ThreadingHTTPServer):
    """A server of what is shown, at a port of this machine, and of news in `words`.

    Raises OSError where the port is not free.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, shown: Shown, board: Board, words: Callable[[News], str], port: int) -> None:
        self.shown, self.board, self.words = shown, board, words
        super().__init__((asked.HOST, port), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of one who went away before he was answered."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def at_first_free(shown: Shown, board: Board, words: Callable[[News], str], port: int) -> Server:
    """A server at a port, or at the next that is free. Raises OSError where none of some is."""
    for one in range(port, port + NEAR):
        try:
            return Server(shown, board, words, one)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE, f"the ports {port} to {port + NEAR - 1} are all in use")


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version, sys_version = "Regesta", ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request."""
        host, origin = self.headers["Host"], self.headers["Origin"]
        if not asked.is_of_here(host, origin, self.server.server_port):
            self._answer(answers.REFUSED)
        elif self.path.partition("?")[0] == f"{asked.OWN}news":
            self._tell_news()
        else:
            self._answer(answers.answer(self.server.shown, self.path))

    do_HEAD = do_GET  # noqa: N815 - the name that is called

    def log_message(self, *_: Any) -> None:
        """Requests are not told."""

    def _answer(self, answer: Answer) -> None:
        charset = "; charset=utf-8" if answer.type.startswith(_UTF_8) else ""
        more = {"ETag": f'"{answer.tag}"'} if answer.tag else {}
        more |= {"Location": answer.location} if answer.location else {}
        length = {"Content-Length": str(len(answer.data))}
        self._begin(answer.status, {"Content-Type": answer.type + charset, **length, **more})
        if self.command != "HEAD":
            self.wfile.write(answer.data)

    def _begin(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _tell_news(self) -> None:
        """Tell the last news, and whatever comes after it, until nobody listens."""
        self.close_connection = True
        self._begin(200, {"Content-Type": "text/event-stream", "Connection": "close"})
        if self.command == "HEAD":
            return
        board, number = self.server.board, 0
        with board.looking(asked.given(self.path).get("page", "")):
            while True:
                news = board.after(number, _PATIENCE)
                number = news.number if news else number
                told = f"data: {self.server.words(news)}\n\n" if news else ": nothing new\n\n"
                self.wfile.write(told.encode())
