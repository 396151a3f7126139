"""What *Put it online* has one do, but for hosts that belong to others: these are asked what they
would be told."""

from __future__ import annotations

import fnmatch
import itertools
import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from guide import Guide

from conftest import require_tool
from harness import SiteTest
from regesta.cli import run
from servers import HOSTING

AWS = """#!/bin/sh
printf '%s\\t' "$@" >>"$TOLD"
echo >>"$TOLD"
"""


def test_a_copy_on_a_host_is_whole(site: SiteTest, tmp_path: Path) -> None:
    require_tool("rsync")
    copy = tmp_path / "host"
    there = {
        "archive.example.org:/var/www/archive/": f"{copy}/",
        "ssh archive.example.org": "bash -euc",
        "/var/www/archive": str(copy),
    }
    Guide("put-it-online.md", site, there).follow()
    assert (copy / "index.html").read_bytes() == (site.project / "site/index.html").read_bytes()
    assert run(["verify", "--output", str(copy)], site.project) == 0
    site.has("sitemap.xml", "https://archive.example.org/")


def test_the_workflow_uploads_what_it_built(site: SiteTest) -> None:
    workflow = yaml.safe_load((HOSTING / "github-pages.yml").read_text())
    steps = workflow["jobs"]["publish"]["steps"]
    install, *commands = [step["run"] for step in steps if "run" in step]
    assert install == "pip install 'regesta[search]'"
    assert commands == ["regesta build", "regesta verify"]
    for command in commands:
        site.run(*command.split()[1:]).succeeds()
    uploaded = next(step["with"]["path"] for step in steps if "upload" in step.get("uses", ""))
    assert (site.project / uploaded / "index.html").exists()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """What `s3.sh` tells the command line of Amazon."""
    folder = tmp_path_factory.mktemp("aws")
    (folder / "aws").write_text(AWS)
    (folder / "aws").chmod(0o755)
    told = folder / "told"
    paths = {"PATH": f"{folder}:{os.environ['PATH']}", "TOLD": str(told)}
    subprocess.run(["sh", str(HOSTING / "s3.sh"), "BUCKET"], env=paths, check=True)
    return [line.rstrip("\t").split("\t") for line in told.read_text().splitlines()]


def test_every_file_is_brought_to_the_bucket_first_as_it_should_be(
    told: list[list[str]], archive_site: Path
) -> None:
    """What was brought there once, and has not changed, `sync` does not bring again."""
    for file in archive_site.rglob("*"):
        path = file.relative_to(archive_site).as_posix()
        command = next(each for each in told if file.is_dir() or _takes(each, path))
        if file.is_dir():
            continue
        forever = re.match(r"assets/|pagefind/(.+/|[^/]+[.]pf_heads$)", path)
        assert ("immutable" in _option(command, "--cache-control")) == bool(forever), path
        if not path.startswith(("assets/", "pagefind/")):
            assert _option(command, "--content-type").endswith("; charset=utf-8"), path
    assert told[-1][:5] == ["s3", "sync", "site", "s3://BUCKET", "--delete"]


def _takes(command: list[str], path: str) -> bool:
    """Whether a command takes the file: of its filters the last that fits decides."""
    taken = True
    for option, pattern in itertools.pairwise(command):
        if option in ("--include", "--exclude") and fnmatch.fnmatch(path, pattern):
            taken = option == "--include"
    return taken


def _option(command: list[str], name: str) -> str:
    return command[command.index(name) + 1] if name in command else ""


def test_all_hosts_are_told_one_policy() -> None:
    policies = {
        name: re.findall(r"default-src [^\"]+", (HOSTING / name).read_text())
        for name in ("nginx.conf", "Caddyfile", "apache.conf", "cloudfront-headers.json")
    }
    assert len({policy for (policy,) in policies.values()}) == 1
    json.loads((HOSTING / "cloudfront-headers.json").read_text())
