"""Assets by their digests: what names what, in which order, and what is left as it is."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness import SiteTest
from links import check
from regesta import freshness
from regesta.problems import Location
from regesta.render import assets
from regesta.render.assets import Assets
from regesta.render.renderer import Renderer
from regesta.render.templates import TemplateFile, packaged_templates


def finish(**files: bytes) -> Assets:
    """The assets of files whose names are given with `_` for `.` and `__` for `/`."""
    names = {name: f"assets/{name.replace('__', '/').replace('_', '.')}" for name in files}
    return assets.finish({names[n]: TemplateFile(f"templates/{names[n]}", files[n]) for n in files})


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def test_the_name_holds_the_digest_of_the_bytes() -> None:
    done = finish(style_css=b"a", LICENSE=b"b", x__y_tar_gz=b"c")
    assert done.paths == {
        "assets/style.css": f"assets/style.{digest(b'a')}.css",
        "assets/LICENSE": f"assets/LICENSE.{digest(b'b')}",
        "assets/x/y.tar.gz": f"assets/x/y.tar.{digest(b'c')}.gz",
    }
    assert done.files == {f"assets/style.{digest(b'a')}.css": b"a",
                          f"assets/LICENSE.{digest(b'b')}": b"b",
                          f"assets/x/y.tar.{digest(b'c')}.gz": b"c"}  # fmt: skip


F = f"f.{digest(b'font')}.woff"
D = f"b.{digest(b'data')}.js"


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("url(f.woff)", f"url({F})"),
        ("url( f.woff )", f"url( {F} )"),
        ("url('f.woff')", f"url('{F}')"),
        ('URL("./f.woff")', f'URL("./{F}")'),
        ("url(../assets/f.woff)", f"url(../assets/{F})"),
        ("url(f.woff?v=1#iefix)", f"url({F}?v=1#iefix)"),
        ("url('f.woff#x')", f"url('{F}#x')"),
        ("url(%66.woff)", f"url({F})"),
        ("@import 'f.woff';", f"@import '{F}';"),
        ("@import url(f.woff) print;", f"@import url({F}) print;"),
        ('image-set("f.woff" 1x, "f.woff" 2dppx)', f'image-set("{F}" 1x, "{F}" 2dppx)'),
        ("url(f.woff) url(f.woff)", f"url({F}) url({F})"),
        ("/*# sourceMappingURL=f.woff */", f"/*# sourceMappingURL={F} */"),
        ("url(sub/f.woff)", "url(sub/f.woff)"),
        ("url(/f.woff)", "url(/f.woff)"),
        ("url(https://x.org/f.woff)", "url(https://x.org/f.woff)"),
        ("url(data:font/woff,f.woff)", "url(data:font/woff,f.woff)"),
        ("url(#f.woff)", "url(#f.woff)"),
        ("url(../../assets/f.woff)", "url(../../assets/f.woff)"),
        ("content: 'f.woff'", "content: 'f.woff'"),
        ("url()", "url()"),
        ("url(gone.woff)", "url(gone.woff)"),
    ],
)
def test_a_stylesheet_names_others(written: str, stands: str) -> None:
    done = finish(a_css=written.encode(), f_woff=b"font")
    assert done.files[done.paths["assets/a.css"]].decode() == stands
    assert done.paths["assets/a.css"] == f"assets/a.{digest(stands.encode())}.css"


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ('import { x } from "./b.js";', f'import {{ x }} from "./{D}";'),
        ("import './b.js'", f"import './{D}'"),
        ("await import(`./b.js`)", f"await import(`./{D}`)"),
        ("export * from '../assets/b.js?q'", f"export * from '../assets/{D}?q'"),
        ('new URL("b.js", import.meta.url)', f'new URL("{D}", import.meta.url)'),
        ("//# sourceMappingURL=b.js", f"//# sourceMappingURL={D}"),
        ('import "b.js"', 'import "b.js"'),
        ('import "./c.js"', 'import "./c.js"'),
        ("import(`./${name}.js`)", "import(`./${name}.js`)"),
        ('new URL("b.js", location)', 'new URL("b.js", location)'),
    ],
)
def test_a_script_names_others(written: str, stands: str) -> None:
    done = finish(a_js=written.encode(), b_js=b"data")
    assert done.files[done.paths["assets/a.js"]].decode() == stands


@pytest.mark.parametrize(
    ("name", "written", "stands"),
    [
        ("a_svg", '<use href="b.js#x"/>', f'<use href="{D}#x"/>'),
        ("a_svg", "<a style='fill: url(b.js)'>", f"<a style='fill: url({D})'>"),
        ("a_html", '<script src="b.js"></script>', f'<script src="{D}"></script>'),
        ("a_webmanifest", '{"src": "b.js"}', f'{{"src": "{D}"}}'),
        ("a_json", '{"name": "b.js"}', '{"name": "b.js"}'),
        ("a_txt", 'url("./b.js")', 'url("./b.js")'),
    ],
)
def test_other_assets_name_others(name: str, written: str, stands: str) -> None:
    done = finish(**{name: written.encode(), "b_js": b"data"})
    assert stands.encode() in done.files.values()


def test_a_name_between_folders_and_in_other_letters() -> None:
    done = assets.finish(
        {
            "assets/css/a.css": TemplateFile("", b"url('../img/%C3%BC%20(1).png')"),
            "assets/img/ü (1).png": TemplateFile("", b"p"),
        }
    )
    stands = f"url('../img/%C3%BC%20%281%29.{digest(b'p')}.png')".encode()
    assert stands in done.files.values()


def test_bytes_that_are_no_text_stay() -> None:
    data = b"\xff\xfe url(\xff) url(b.js) \x00"
    done = finish(a_css=data, b_js=b"data")
    assert done.files[done.paths["assets/a.css"]] == data.replace(b"b.js", D.encode())


def test_a_chain_is_finished_from_its_end_however_long() -> None:
    def chain(last: bytes) -> Assets:
        links = {f"assets/{n}.css": f"@import '{n + 1}.css';".encode() for n in range(3_000)}
        files = {**links, "assets/3000.css": last}
        return assets.finish({name: TemplateFile("", files[name]) for name in files})

    one, two = chain(b"a"), chain(b"b")
    assert one.paths.keys() == two.paths.keys()
    assert not set(one.paths.values()) & set(two.paths.values())
    for path, data in one.files.items():
        assert f".{digest(data)}." in path
        named = re.search(rb"'(.*)'", data)
        assert named is None or f"assets/{named[1].decode()}" in one.files


def test_a_circle_is_told_with_its_way() -> None:
    done = finish(
        b_css=b"\n  url(c.css)", c_css=b"url(a.css)", a_css=b"@import 'b.css'", d_css=b"url(a.css)"
    )
    assert not done.files
    (problem,) = done.problems
    assert problem.place == Location("templates/assets/a.css", 1, 10)
    assert problem.message == (
        "assets name each other in a circle: `a.css` -> `b.css` -> `c.css` -> `a.css`"
    )
    assert problem.hint


def test_an_asset_that_names_itself_is_a_circle() -> None:
    (problem,) = finish(a_js=b"// as in\n// './a.js'").problems
    assert problem.place == Location("templates/assets/a.js", 2, 5)
    assert problem.message.endswith(": `a.js` -> `a.js`")


@given(st.lists(st.sampled_from(["url(", "'", '"', ")", "b.js", "./", "?", "@import ", " 1x"])))
def test_no_stylesheet_or_script_raises(pieces: list[str]) -> None:
    data = "".join(pieces).encode()
    done = finish(a_css=data, a_js=data, b_js=b"data")
    assert len(done.files) == 3


def test_hostile_assets_are_read_soon() -> None:
    hostile = b'"' * 100_000 + b"URL('" * 50_000 + b"url(" + b" " * 100_000 + b"'" * 100_000
    assert len(finish(a_css=hostile, a_js=hostile, a_svg=b"href=" * 50_000).files) == 3


def test_the_assets_of_the_package_name_each_other() -> None:
    files = Renderer(None).assets()
    (page,) = (path for path in files if path.startswith("assets/search-page."))
    (search,) = (files[path] for path in files if path.startswith("assets/search."))
    assert f'"./{page.removeprefix("assets/")}"'.encode() in search
    assets_of = (packaged_templates() / "assets").rglob("*")
    assert len(files) == sum(path.is_file() for path in assets_of)
    assert Renderer(None).lacking == ()


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("a { src: url(fonts/gone.woff2) }", {(1, 14): "fonts/gone.woff2"}),
        ("a {}\n@import 'gone.css';\n b { c: url( '../gone.png' ) }",
         {(2, 10): "gone.css", (3, 15): "../gone.png"}),
        ("url(%66.woff) url(f%20g.woff)", {(1, 19): "f%20g.woff"}),
        ("url(gone.woff?v=1#iefix)", {(1, 5): "gone.woff"}),
        ("/* url(gone.woff) */ url(f.woff) /* url(gone.woff)", {}),
        ("/*# sourceMappingURL=gone.map */", {}),
        ("url(#a) url() url(/gone.woff) url(//x.org/a.woff) url(https://x.org/a) url('data:a,b')",
         {}),
    ],
)  # fmt: skip
def test_what_a_stylesheet_names_in_vain_is_told(
    written: str, missing: dict[tuple[int, int], str]
) -> None:
    done = finish(a_css=written.encode(), f_woff=b"font")
    assert {(p.place.line, p.place.column): p.message for p in done.problems} == {
        place: f"the stylesheet names `{name}`, and there is no such file"
        for place, name in missing.items()
    }
    assert {p.severity for p in done.problems} <= {"warning"}
    assert len(done.files) == 2


def test_a_font_that_is_missing_is_told_at_each_build_until_it_is_there(
    site: SiteTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    style = "@font-face {\n  font-family: A;\n  src: url(fonts/a.woff2);\n}"
    site.file("templates/assets/fonts.css", style).build().succeeds()
    told = (
        "templates/assets/fonts.css:3:12: warning: "
        "the stylesheet names `fonts/a.woff2`, and there is no such file"
    )
    assert told in site.problems
    assert "  3 |   src: url(fonts/a.woff2);" in site.err
    said = site.err
    assert site.build().succeeds().err == said
    site.file("content/pages/about.md", "---\ntitle: About\n---\n\nAnew.\n")
    assert site.build().succeeds().err == said
    site.build("--strict").fails()
    site.file("templates/assets/fonts/a.woff2", b"font")
    assert told not in site.build("--strict").succeeds().err


def test_a_site_whose_theme_has_fonts_leads_nowhere_wrong(site: SiteTest) -> None:
    site.file("templates/assets/own.css", "@font-face { src: url(fonts/a.woff2) }")
    site.file("templates/assets/fonts/a.woff2", b"\x00")
    base = (packaged_templates() / "base.html").read_text(encoding="utf-8")
    site.file("templates/base.html", base.replace('"style.css"', '"own.css"'))
    site.build().succeeds()
    assert not check(site.output)
    own = f"assets/own.{digest(site_bytes(site, 'assets/own.*.css'))}.css"
    site.has("about/index.html", f'href="../{own}"')


def site_bytes(site: SiteTest, pattern: str) -> bytes:
    (file,) = site.output.glob(pattern)
    return file.read_bytes()


def test_a_changed_stylesheet_has_a_new_name_and_the_old_one_goes(site: SiteTest) -> None:
    site.file("templates/assets/style.css", "a {}").build().succeeds()
    (old,) = site.output.glob("assets/style.*.css")
    site.file("templates/assets/style.css", "b {}").build().succeeds()
    (new,) = site.output.glob("assets/style.*.css")
    assert new != old
    site.has("index.html", f"assets/{new.name}")


def test_sizes_and_spaces_are_of_one_scale() -> None:
    style = (Path(__file__).parents[2] / "templates/assets/style.css").read_text(encoding="utf-8")
    sizes = re.findall(r"font(?:-size)?:(?:600 )?([\d.]+rem)", style)
    assert set(sizes) <= {".75rem", ".8125rem", ".9375rem", "1.0625rem", "1.125rem", "1.25rem"}
    spaced = re.findall(r"(?<![\w-])(?:margin|padding|gap)[a-z-]*:([^;}]*)", style)
    spaces = {each for one in spaced for each in re.findall(r"(?<![\d.])[\d.]+rem", one)}
    columns = {"5rem", "8.5rem", "14.5rem"}
    assert spaces - columns <= {
        ".125rem", ".25rem", ".5rem", ".75rem", "1rem", "1.5rem", "2rem", "4rem"
    }  # fmt: skip
