"""Links within the site, as short as they can be: not up to its root and down again."""

from __future__ import annotations


def shortened(page: str, path: str) -> str:
    """A page, of which links into its own folder and those above begin there.

    Its links are as templates make them, `../../persons/x/index.html`: on a page of `persons/`
    this becomes `../x/index.html`. What is typed cannot be taken for a link, for in it quotation
    marks are escaped.
    """
    folders = path.split("/")[:-1]
    for depth in range(len(folders), 0, -1):
        far = "../" * len(folders) + "/".join(folders[:depth]) + "/"
        page = page.replace(f'href="{far}', f'href="{"../" * (len(folders) - depth)}')
    return page
