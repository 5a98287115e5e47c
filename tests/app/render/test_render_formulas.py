"""Formulas are set in a process of their own, painted in any colour, and hold up nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from app import fonts
from app.render.formulas import Formulas
from app.render.inline import paragraph_html
from app.render.mathimages import PROVIDER, MathImages
from app.render.mathpaint import Picture, place
from app.render.palette import Style
from yi_desktop.markup.blocks import Paragraph
from yi_desktop.markup.parser import parse

MATHJAX = Path(__file__).parents[3] / "resources" / "mathjax"
HOSTILE = [
    r"\def\a{\a\a}\a",
    r"\def\a#1{\a{#1#1}}\a{x}",
    r"\begin{matrix}" + "&" * 1900 + r"\end{matrix}",
    "{" * 900 + "x" + "}" * 900,
    r"\rule{9999em}{9999em}",
]


@pytest.fixture
def formulas(qtbot: QtBot) -> Iterator[Formulas]:
    made = Formulas()
    yield made
    made.end()


def picture(formulas: Formulas, qtbot: QtBot, tex: str, display: bool = True) -> Picture | None:
    """What becomes of a formula."""
    formulas.find(tex, display)
    qtbot.waitUntil(lambda: not formulas.busy, timeout=60_000)
    found = formulas.find(tex, display)
    return found[1] if found else None


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_the_bundle_is_the_one_that_was_built() -> None:
    wanted = (MATHJAX / "mathjax.sha256.txt").read_text("utf-8").split()[0]
    assert hashlib.sha256((MATHJAX / "mathjax.js").read_bytes()).hexdigest() == wanted


def test_nothing_is_loaded_before_the_first_formula(formulas: Formulas, qtbot: QtBot) -> None:
    assert formulas.process_id == 0
    assert picture(formulas, qtbot, "x^2") is not None
    assert psutil.Process(formulas.process_id).is_running()


@pytest.mark.parametrize(
    "tex",
    [
        r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}",
        r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
        r"f = \begin{cases} x & \text{如果 } x > 0 \\ 0 \end{cases}",
        r"\ce{2H2 + O2 -> 2H2O}",
        r"\overbrace{a+b+c+d+e+f+g+h}^{8} \cancel{x} \boxed{y} \color{red}{z}",
    ],
)
def test_a_formula_is_painted(tex: str, formulas: Formulas, qtbot: QtBot) -> None:
    made = picture(formulas, qtbot, tex)
    assert made is not None
    image = made.image(24, 11.5, "#102030", 2)
    assert "#102030" in colours(image)
    assert image.height() == 2 * place(made.drawing, 24, 11.5).height


@pytest.mark.parametrize(
    "text",
    [
        r"H $\rule{9px}{9px}$",
        r"H $\frac{\frac12}{x}$ $\rule{9px}{9px}$",
        r"H $\frac{1}{\frac{y}{x}}$ $y^{y^y}$ $\rule{9px}{9px}$",
        r"$\rule{9px}{9px}$ H",
        r"H 中 $\rule{9px}{9px}$",
    ],
)
def test_a_formula_stands_on_the_line_of_the_words(
    text: str, formulas: Formulas, qtbot: QtBot
) -> None:
    fonts.install()
    style = Style(formulas=formulas)
    (block,) = parse(text)
    assert isinstance(block, Paragraph)
    paragraph_html(block.spans, style)  # asks for every formula
    qtbot.waitUntil(lambda: not formulas.busy, timeout=60_000)
    view = QQuickView()
    view.engine().addImageProvider(PROVIDER, MathImages(formulas))
    component = QQmlComponent(view.engine())
    component.setData(b"import QtQuick\nTextEdit { textFormat: TextEdit.RichText }", "")
    item = component.createWithInitialProperties({"text": paragraph_html(block.spans, style)})
    assert isinstance(item, QQuickItem)
    item.setParentItem(view.contentItem())
    view.resize(400, 100)
    view.show()
    qtbot.waitExposed(view)
    feet = ink(view.grabWindow())
    first, last = feet[0], feet[-1]
    view.deleteLater()
    assert abs(first - last) <= 1


def ink(image: QImage) -> list[int]:
    """The lowest dark row of each thing in the picture, from the left."""
    found: list[int] = []
    inside = False
    for x in range(image.width()):
        rows = [y for y in range(image.height()) if image.pixelColor(x, y).lightness() < 90]
        if rows and not inside:
            found.append(max(rows))
        elif rows:
            found[-1] = max(found[-1], *rows)
        inside = bool(rows)
    return found


@pytest.mark.parametrize("dark", [False, True])
def test_text_has_the_formula_in_the_colour_of_its_theme(
    dark: bool, formulas: Formulas, qtbot: QtBot
) -> None:
    style = Style(dark=dark, formulas=formulas)
    (block,) = parse(r"So $\blacksquare$ holds.")
    assert isinstance(block, Paragraph)
    assert r"$\blacksquare$" in paragraph_html(block.spans, style)  # meanwhile the source
    qtbot.waitUntil(lambda: not formulas.busy, timeout=60_000)
    html = paragraph_html(block.spans, style)
    assert "blacksquare" not in html
    address = html.partition("image://math/")[2].partition('"')[0]
    image = MathImages(formulas)._paint(address)
    assert style.colour("text").lower() in colours(image)


def test_a_mistake_stays_as_it_was_written(formulas: Formulas, qtbot: QtBot) -> None:
    assert picture(formulas, qtbot, r"\frac{a") is None
    assert picture(formulas, qtbot, r"\nope") is None
    assert picture(formulas, qtbot, r"\href{http://a.b}{x}") is None


def test_a_formula_leaves_nothing_to_the_next(formulas: Formulas, qtbot: QtBot) -> None:
    assert picture(formulas, qtbot, r"\newcommand{\R}{\mathbb R}\R") is not None
    assert picture(formulas, qtbot, r"\R") is None


@pytest.mark.parametrize("tex", HOSTILE)
def test_a_hostile_formula_is_given_up_in_time(tex: str, qtbot: QtBot) -> None:
    formulas = Formulas(limit=400)
    try:
        assert picture(formulas, qtbot, "x") is not None
        made = picture(formulas, qtbot, tex)
        assert made is None or len(made.drawing.shapes) < 6000
        assert picture(formulas, qtbot, "y") is not None  # the next one is set all the same
    finally:
        formulas.end()


def test_the_process_ends_when_it_has_nothing_to_do(qtbot: QtBot) -> None:
    formulas = Formulas(idle=50)
    assert picture(formulas, qtbot, "x") is not None
    qtbot.waitUntil(lambda: formulas.process_id == 0)
    assert picture(formulas, qtbot, "z") is not None
    formulas.end()


PIECES = st.lists(
    st.sampled_from(
        [r"\frac", r"\sqrt", "{", "}", "^", "_", "x", "1", "&", r"\\", r"\left(", r"\right.", "文",
         r"\begin{matrix}", r"\end{matrix}", r"\text", r"\def\a", r"\a", "#1", r"\ce", "$", "<b>",
         r"\color{#f00}", r"\kern9em", r"\rotatebox", r"\mathbb", "\n", r"\verb|", "\u202e", '"']
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tex=PIECES | st.text(max_size=60), display=st.booleans())
def test_any_text_is_a_formula_or_none(
    tex: str, display: bool, formulas: Formulas, qtbot: QtBot
) -> None:
    made = picture(formulas, qtbot, tex, display)
    if made is not None:
        image = made.image(18, 8.0, "#000000", 1)
        assert image.width() * image.height() < 5_000_000
