"""A server of the Language Server Protocol, asked as an editor asks one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

_LONGEST = 60
"""So many seconds it has for an answer."""

_UNDERLINED = "textDocument/publishDiagnostics"
Message = dict[str, Any]


class LanguageServer:
    """A running server, with the settings of an editor: `{"yaml": {"validate": False}}`."""

    def __init__(self, command: list[str], folder: Path, settings: Message) -> None:
        self._settings = settings
        self._numbers = count(1)
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        root = {"uri": folder.as_uri(), "name": "archive"}
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        can = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": snippets, "hover": {"contentFormat": ["markdown"]}},
        }
        asked = {"processId": None, "rootUri": root["uri"], "workspaceFolders": [root]}
        self._ask("initialize", {**asked, "capabilities": can})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def underlined(self, files: Mapping[Path, str]) -> dict[str, list[str]]:
        """What is said to be wrong with files as they would be with these texts, by name."""
        names = {self._opened(file, text): file.name for file, text in files.items()}
        found: dict[str, list[str]] = {}
        while len(found) < len(names):
            said = self._read_until(lambda said: said.get("method") == _UNDERLINED)["params"]
            if said["uri"] in names:
                told = [one["message"] for one in said["diagnostics"]]
                found[names[said["uri"]]] = told
        return {name: told for name, told in found.items() if told}

    def proposed(self, file: Path, text: str) -> dict[str, str]:
        """What is proposed in a file where a `|` stands in its text, each with what is said of
        it."""
        found = self._at("completion", file, text)
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: _plain(item.get("documentation")) for item in items}

    def shown(self, file: Path, text: str) -> str:
        """What is shown of that on which the pointer rests, where a `|` stands in the text."""
        return _plain((self._at("hover", file, text) or {}).get("contents"))

    def _at(self, what: str, file: Path, text: str) -> Any:
        before, after = text.split("|", 1)
        document = {"uri": self._opened(file, before + after)}
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._ask(f"textDocument/{what}", {"textDocument": document, "position": place})

    def _opened(self, file: Path, text: str) -> str:
        """The address of a new file beside a file, as it would be with this text."""
        number = next(self._numbers)
        uri = file.with_stem(f"{file.stem}-{number}").as_uri()
        opened = {"uri": uri, "languageId": "yaml", "version": number, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": opened})
        return uri

    def _ask(self, method: str, params: Message) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        said = self._read_until(lambda said: said.get("id") == number and "method" not in said)
        assert "error" not in said, said
        return said["result"]

    def _tell(self, method: str, params: Message) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        assert self._process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()

    def _read_until(self, is_it: Callable[[Message], bool]) -> Message:
        with _Limit(self._process):
            while not is_it(said := self._read()):
                if "id" in said and "method" in said:
                    self._send({"id": said["id"], "result": self._answer(said)})
            return said

    def _answer(self, asked: Message) -> Any:
        """What an editor answers a server: its settings."""
        if asked["method"] != "workspace/configuration":
            return None
        return [self._settings.get(item["section"]) for item in asked["params"]["items"]]

    def _read(self) -> Message:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        message: Message = json.loads(self._process.stdout.read(length))
        return message


class _Limit:
    """Ends a process that does not answer in time, so that nobody waits for it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._timer = Timer(_LONGEST, process.kill)

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _plain(content: Any) -> str:
    return content["value"] if isinstance(content, dict) else content or ""
