"""A character of a text is found in what Qt shows of it, whatever stands before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from app.render.formulas import Formulas
from app.render.palette import Style
from app.render.rows import Row
from app.render.shown import shown, start_of_part
from app.render.words import next_word, word_around
from yi_desktop.markup.blocks import Code, Heading, Paragraph, Span
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text

pytestmark = pytest.mark.usefixtures("qapp")  # texts are laid out in fonts

LETTERS = "ab 中é🙂\n"
SPANS = st.lists(
    st.builds(
        Span, text=st.text(LETTERS, min_size=1, max_size=6), bold=st.booleans(), code=st.booleans()
    ),
    min_size=1,
    max_size=5,
).map(tuple)


def row_of(block, style=None) -> Row:
    return Row("text", source=block_text(block), block=block, style=style or Style())


def in_qt(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toRawText()


def utf16(text: str) -> list[bytes]:
    data = text.encode("utf-16-le")
    return [data[i : i + 2] for i in range(0, len(data), 2)]


def check(row: Row) -> None:
    units, places = utf16(in_qt(row.html)), shown(row)
    assert places.of(len(row.source)) == len(units)
    for number, char in enumerate(row.source):
        if char.isalnum() or char == "🙂":
            at = places.of(number)
            at += units[at] == utf16("\xa0")[0]  # the space beside code belongs to its first letter
            assert units[at] == utf16(char)[0]
        back = places.back(places.of(number))
        assert places.of(back) == places.of(number)


@given(SPANS)
def test_each_letter_of_a_paragraph(spans) -> None:
    check(row_of(Paragraph(spans)))


@given(st.text("ab\t\n中🙂\u200b\u202e\u200d", max_size=30))
def test_each_letter_of_code(text) -> None:
    check(row_of(Code("", text)))


@pytest.fixture
def formulas(qapp):
    made = Formulas()
    yield made
    made.end()


@pytest.mark.parametrize("heading", [False, True])
def test_a_formula_counts_as_what_it_is_shown_as(formulas, qtbot, heading) -> None:
    spans = (Span("$x^2$", math=True), Span(" and "), Span("$\\frac{$", math=True), Span(" end"))
    block = Heading(2, spans) if heading else Paragraph(spans)
    row = row_of(block, Style(formulas=formulas))
    assert "img" not in row.html
    edge = int(heading)  # the space that a heading has before a formula
    assert shown(row).of(row.source.index("and")) == row.source.index("and") + edge
    qtbot.waitUntil(lambda: not formulas.busy, timeout=60_000)
    assert row.html.count("<img") == 1  # the other one is wrong and stays as it was written
    document = in_qt(row.html)
    for word in ("and", "end", "frac"):
        assert shown(row).of(row.source.index(word)) == document.index(word)
    assert shown(row).back(document.index("and")) == row.source.index("and")


def test_cells_of_a_table() -> None:
    (table,) = parse("| a | b |\n|---|--:|\n| one `two` | 2 |")
    row = row_of(table)
    assert start_of_part(row, 3) == row.source.index("2")
    assert shown(row, 2).of(len("one two")) == len("one two") + 2


def test_words_and_steps() -> None:
    row = row_of(Paragraph((Span("🙂 one "), Span("$x y$", math=True), Span(" 两个 end"))))
    text = row.source
    one, formula = text.index("one"), text.index("$")
    assert word_around(row, one + 1) == (one, one + 3)
    assert word_around(row, formula + 3) == (formula, formula + 5)
    assert word_around(row, len(text)) == (text.index("end"), len(text))
    assert next_word(row, 0, True, by_word=False) == 1
    assert next_word(row, 0, True, by_word=True) == one
    assert next_word(row, formula, True, by_word=False) == formula + 5
    assert next_word(row, formula + 5, False, by_word=False) == formula
    assert next_word(row, len(text), False, by_word=True) == text.index("end")
    assert next_word(row, 0, False, by_word=True) == 0
