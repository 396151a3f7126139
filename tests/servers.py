"""The web servers that guides configure, each with the configuration that stands in `docs/hosting`.

Only what each file asks its reader to change is changed, the host's name and the folder, and what
the guide says of a site at a path of its host; what a system gives a server before it reads such a
file is given here.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from conftest import PROJECT, require_tool

HOSTING = PROJECT / "docs/hosting"
_APACHE = ("mpm_event", "authz_core", "dir", "alias", "mime", "filter", "deflate", "headers")


def _configuration(name: str, changes: dict[str, str]) -> str:
    text = (HOSTING / name).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, f"{name} does not say {old}"
        text = text.replace(old, new)
    return text


def _nginx(root: Path, at: str, work: Path, port: int) -> list[str]:
    own = work / "archive.conf"
    changes = {"/var/www/archive": str(root), "listen 80": f"listen 127.0.0.1:{port}"}
    changes |= _of_path(at)
    own.write_text(_configuration("nginx.conf", changes))
    bodies = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{name}_temp_path {work}/{name};\n" for name in bodies)
    (work / "nginx.conf").write_text(
        f"daemon off;\npid {work}/nginx.pid;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{places}include {own};\n}}\n"
    )
    log = str(work / "error.log")
    return [require_tool("nginx"), "-p", str(work), "-e", log, "-c", str(work / "nginx.conf")]


def _caddy(root: Path, at: str, work: Path, port: int) -> list[str]:
    address = f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1\n"
    changes = {"/var/www/archive": str(root), "archive.example.org {\n": address} | _of_path(at)
    text = "{\n\tadmin off\n}\n" + _configuration("Caddyfile", changes)
    (work / "Caddyfile").write_text(text)
    return [require_tool("caddy"), "run", "--config", str(work / "Caddyfile")]


def _apache(root: Path, at: str, work: Path, port: int) -> list[str]:
    program = require_tool("apache2")
    (root / at / ".htaccess").write_text(_configuration("apache.conf", _of_path(at)))
    modules = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in _APACHE
    )
    (work / "apache.conf").write_text(
        f"{modules}Listen 127.0.0.1:{port}\nServerName 127.0.0.1\nPidFile {work}/apache.pid\n"
        f"DefaultRuntimeDir {work}\nErrorLog {work}/error.log\nTypesConfig /etc/mime.types\n"
        f"DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n"
        "</Directory>\n"
    )
    return [program, "-X", "-f", str(work / "apache.conf")]


def _of_path(at: str) -> dict[str, str]:
    """What is changed where a site stands at a path of its host."""
    return {" /404.html": f" /{at}/404.html"} if at else {}


SERVERS: dict[str, Callable[[Path, str, Path, int], list[str]]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "apache": _apache,
}


@contextmanager
def hosted(name: str, site: Path, at: str = "") -> Iterator[tuple[str, Path]]:
    """A copy of the site on a server, where `at` is given at that path of its host: its address,
    with no slash at its end, and its folder."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        base.chmod(0o755)
        shutil.copytree(site, base / "site" / at)
        (base / "work").mkdir()
        (base / "work").chmod(0o777)
        with _running(name, base / "site", at, base / "work") as address:
            yield f"{address}/{at}".rstrip("/"), base / "site" / at


@contextmanager
def _running(name: str, root: Path, at: str, work: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = SERVERS[name](root, at, work, port)
    nobody = "nobody" if os.geteuid() == 0 else None
    with (work / "said").open("w") as said:
        server = subprocess.Popen(
            command,
            cwd=work,
            stdout=said,
            stderr=said,
            env={**os.environ, "HOME": str(work)},
            user=nobody,
        )
        try:
            _wait_for(port, server, work)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def _wait_for(port: int, server: subprocess.Popen[bytes], work: Path) -> None:
    end = time.monotonic() + 30
    while True:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert server.poll() is None, (work / "said").read_text()
        assert time.monotonic() < end, "the server does not answer"
        time.sleep(0.05)
