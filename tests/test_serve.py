"""The command that shows a site while it is edited: what it does not take."""

from __future__ import annotations

import pytest

from harness import SiteTest


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--port", "70000"], "there is no port 70000\n  hint: give one up to 65535"),
        (["--editor", "code"], "the address of --editor names no file\n  hint: where the file's"),
        (["--output", "site"], "`serve` does not take --output"),
        (["--port", "http"], "argument --port: invalid int value: 'http'"),
    ],
)
def test_what_cannot_be_meant(site: SiteTest, argv: list[str], said: str) -> None:
    site.run("serve", *argv).exits(2)
    assert said in site.err


def test_where_there_is_no_archive_nothing_is_served(site: SiteTest) -> None:
    site.run("serve", "--content", "elsewhere").exits(3)
    assert "there is no folder `" in site.err
