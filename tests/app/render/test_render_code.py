"""Code in colours: when, in which, and never at the price of its text."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape

import pytest

from app.render.code import code_html, language_name
from app.render.palette import Style

COLOURED = Style(colour_code=True)


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html.replace("<br>", "\n")))


def test_the_drawn_example() -> None:
    html = code_html('for i in f(20_000):  # x\n    y = "s"', "python", COLOURED)
    for colour, piece in [
        ("#0A6F53", "for"),
        ("#2A5CA3", "f"),
        ("#A8452A", "20_000"),
        ("#5F6762", "# x"),
        ("#855600", "&quot;s&quot;"),
    ]:
        assert f'<span style="color:{colour}">{piece}</span>' in html
    assert "font-size:14px;line-height:22px" in html


def test_the_theme_is_in_the_colours() -> None:
    assert "#62CBA8" in code_html("for", "python", Style(dark=True, colour_code=True))


@pytest.mark.parametrize(
    ("style", "language", "closed"),
    [
        (Style(), "python", True),
        (COLOURED, "python", False),
        (COLOURED, "", True),
        (COLOURED, "no-such-language", True),
    ],
)
def test_when_it_stays_plain(style: Style, language: str, closed: bool) -> None:
    assert "color" not in code_html("for x in y: pass", language, style, closed=closed)


@pytest.mark.parametrize("code", ["x = 1\n" * 10_000, "x" * 2_000])
def test_what_nobody_wrote_by_hand_stays_plain(code: str) -> None:
    assert "color" not in code_html(code, "python", COLOURED)


@pytest.mark.parametrize("language", ["python", "js", "html", "bash", "c++", "json", "diff", "sql"])
@pytest.mark.parametrize(
    "code", ["\n\n  a <b> &amp; 'c' \"d\"  \n\n", "", "\n", "{", "中文 = 「x」"]
)
def test_no_character_is_lost(language: str, code: str) -> None:
    assert text_of(code_html(code, language, COLOURED)) == code


def test_tabs_and_what_cannot_be_seen_are_shown() -> None:
    assert text_of(code_html("a\tb\u202ec", "python", COLOURED)) == "a   b⟨U+202E⟩c"


@pytest.mark.parametrize(
    ("written", "shown"),
    [("python", "Python"), ("JS", "JavaScript"), ("c++", "C++"), ("no such", "no such"), ("", "")],
)
def test_a_language_is_named_as_people_write_it(written: str, shown: str) -> None:
    assert language_name(written, COLOURED) == shown
    assert language_name(written, Style()) == written


def test_pygments_is_not_loaded_before_it_may() -> None:
    script = (
        "import sys; from app.render.code import code_html, warm_up; "
        "from app.render.palette import Style; code_html('x', 'python', Style()); "
        "assert not [m for m in sys.modules if m.split('.')[0] in ('pygments', 'PySide6')]; "
        "warm_up(); assert 'pygments.lexers.python' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
