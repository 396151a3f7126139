"""Text that would be a script, in every field and description: a browser is to read it as text.

Everything is put into one build of `sites/base`: all texts together in each field that takes
them, and in each body. Every page is opened, with the texts in the query of its address also,
and without the policy that would keep a browser from what the escaping has let through.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Dialog

from conftest import made_once
from projects import Project
from test_hostile_values import BODY, FieldPath, Site, builds, taken

PAYLOADS = (
    "<script>window.hit=1</script>", "<ScRiPt >alert(1)</sCrIpT >",
    "<img src=x onerror=window.hit=1>", "<img src=https://example.net/x>",
    "<svg onload=window.hit=1>", "<svg><a xlink:href='javascript:window.hit=1'>x</a></svg>",
    "\" autofocus onfocus=window.hit=1 onmouseover=window.hit=1 x=\"",
    "' autofocus onfocus=window.hit=1 onmouseover=window.hit=1 x='",
    "</script><script>window.hit=1</script>", "</title><script>window.hit=1</script>",
    "</textarea><script>window.hit=1</script>", "</style><script>window.hit=1</script>",
    "</desc></text></svg><script>window.hit=1</script>", "--><script>window.hit=1</script>", "<!--",
    "]]>", "{{ 7*7 }}", "{% raw %} {# x #}", "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "&#60;script&#62;window.hit=1&#60;/script&#62;",
    "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
    "<iframe src=javascript:parent.hit=1></iframe>", "<a href=\"javascript:window.hit=1\">x</a>",
    "<details open ontoggle=window.hit=1>", "<base href=https://example.net/>",
    "<meta http-equiv=refresh content='99;url=https://example.net/'>",
    "<form action=javascript:window.hit=1><button>x</button></form>", "<javascript:window.hit=1>",
    "javascript:window.hit=1",
)  # fmt: skip
LINKS = (
    "[x](javascript:window.hit=1)", "[x](JaVaScRiPt:window.hit=1)",
    "[x](\tjavascript:window.hit=1)", "[x](&#106;avascript:window.hit=1)",
    "[x](\\javascript:window.hit=1)", "[x](data:text/html,<script>window.hit=1</script>)",
    "[x](vbscript:x)", "[x](https://example.org/\"onmouseover=\"window.hit=1)",
    "![x](javascript:window.hit=1)",
)  # fmt: skip
"""What is refused in Markdown, and plain text elsewhere."""
ADDRESSES = (
    "javascript:window.hit=1", "JaVaScRiPt:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "https://example.org/\"onmouseover=\"window.hit=1",
    "https://example.org/</script><script>window.hit=1</script>",
)  # fmt: skip
ADDRESS = "https://example.org/'onmouseover='window.hit=1'&quot;onfocus=&quot;window.hit=1"
"""An address that is taken, for the signs in it may stand in one."""
TEXT = " ".join((*PAYLOADS, *LINKS)).replace("\t", "")
TITLE = " ".join(reversed(PAYLOADS))
DESCRIPTION = "\n\n".join(PAYLOADS)
RECORD = "content/records/holm-1931.md"
PAGES = {"persons/berg-anna": TEXT, "records/holm-1931": TITLE}
SEED = "seeds/holm-1931.txt"
OBEYED = """() => {
  const found = window.hit === undefined ? [] : ['window.hit'];
  for (const element of document.querySelectorAll('*')) {
    if (element.matches('base, embed, iframe, img, object, [http-equiv=refresh]'))
      found.push(element.outerHTML);
    for (const {name, value} of element.attributes)
      if (/^on/i.test(name) || /(href|src|action)$/i.test(name)
          && /^\\s*(javascript:|vbscript:|data:[^,])/i.test(value))
        found.push(`${element.localName} ${name}=${value}`);
  }
  for (const script of document.querySelectorAll('script:not([src])'))
    if (script.type === 'application/ld+json') JSON.parse(script.textContent);
    else found.push(script.outerHTML);
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) found.push(`<!--${comments.currentNode.data.slice(0, 99)}`);
  return found;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "hostile-text", build) / "site"


def build(folder: Path) -> None:
    project = Project(folder).copy_of("base")
    site = Site(folder)
    house, record = site.fronts["content/site.yaml"], site.fronts[RECORD]
    house["kinds"] = {of: ["x"] for of in ("instrument", "meeting", "organisation", "record")}
    house["acts"][TEXT] = dict(house["acts"]["warns"])
    record["title"] = TITLE
    site.bodies.update({name: DESCRIPTION for name, path in site.leaves() if path == BODY})
    site.bodies[RECORD] += f"\n{DESCRIPTION}\n"
    project.edit(SEED, "\nBack to contents", f"\n{DESCRIPTION}\n\nBack to contents")
    for name, path in list(site.leaves()):
        if path[-1] in ("url", "base_url"):
            put(site.fronts[name], path, ADDRESS)
    fields = taken(site, folder, TEXT)
    names = {("title",), ("mentions", "Minister of Trade Berg")}
    fields[RECORD] = [path for path in fields[RECORD] if path not in names]
    assert builds(project, site, fields, TEXT) == sum(map(len, fields.values())) > 80


def put(front: Any, path: FieldPath, text: str) -> None:
    for step in path[:-1]:
        front = front[step]
    front[path[-1]] = text


def test_no_page_obeys_what_it_holds(browser: Browser, site: Path) -> None:
    page = browser.new_context(bypass_csp=True, offline=True).new_page()
    dialogs: list[str] = []
    asked: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("request", lambda request: asked.append(request.url))
    query = urlencode({"q": TEXT, "topic": TEXT, "person": TEXT})
    files = sorted(site.rglob("*.html"))
    assert len(files) > 40
    for file in files:
        page.goto(f"{file.as_uri()}?{query}")
        assert page.evaluate(OBEYED) == [], file.relative_to(site)
    assert [*dialogs, *(url for url in asked if not url.startswith("file:///"))] == []


@pytest.mark.parametrize(("path", "name"), PAGES.items())
def test_it_is_read_as_it_was_typed(browser: Browser, site: Path, path: str, name: str) -> None:
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto((site / path / "index.html").as_uri())
    assert name in page.title()
    assert name in page.locator("h1").inner_text()
    paragraphs = {" ".join(said.split()) for said in page.locator("main p").all_inner_texts()}
    assert [text for text in PAYLOADS if text not in paragraphs] == []


def test_what_a_browser_would_obey_is_refused(tmp_path: Path) -> None:
    """A link in a description, and an address in a field."""
    Project(tmp_path).copy_of("base")
    site = Site(tmp_path)
    for text in LINKS:
        assert not [name for name, paths in taken(site, tmp_path, text).items() if BODY in paths]
    for text in ADDRESSES:
        for paths in taken(site, tmp_path, text).values():
            assert not [path for path in paths if path[-1] in ("url", "base_url")]
