"""What Qt makes of the rich text: exact lines, the same words, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextDocument

from app.fonts import install
from app.render.code import code_html
from app.render.palette import Style
from app.render.rows import Row, message_rows
from yi_desktop.markup.blocks import Paragraph, Span
from yi_desktop.markup.parser import parse
from yi_desktop.storage.messages import Message

STYLE = Style()
EMBEDDED = [
    "{}",
    "`{}`",
    "```html\n{}\n```",
    "| {} |\n|---|\n| {} |",
    "# {}",
    "> - **{}**",
    "![{}]({})",
    "[{}](<{}>)",
]
PAYLOADS = [
    '<img src="http://127.0.0.1:9/x.png">',
    "<img src='file:///etc/hostname' onerror=alert(1)>",
    "![](http://127.0.0.1:9/x.png)",
    "![x](file:///etc/hostname)",
    '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    '<body background="http://127.0.0.1:9/x.png">',
    '<table><tr><td style="background-image:url(http://127.0.0.1:9/x)">',
    "</p></pre><style>p{background:url(file:///etc/hostname)}</style>",
    "&lt;img src=http://127.0.0.1:9/x&gt;",
    '" style="background:url(http://127.0.0.1:9/x)',
    "<object data=qrc:/x><iframe src=http://127.0.0.1:9/>",
    "data:image/png;base64,iVBORw0KGgo=",
    "\ufffc\ufdd0\ufdd1\u2029",
]
MESSAGES = [frame.format(*[payload] * 2) for frame, payload in product(EMBEDDED, PAYLOADS)]


class Document(QTextDocument):
    """A document that notes what it is asked to fetch."""

    def __init__(self, html: str, width: float = 700) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.setDocumentMargin(0)
        self.setHtml(html)
        self.setTextWidth(width)
        self.size()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        self.asked.append(QUrl(name).toString())

    def formats(self) -> Iterator[QTextCharFormat]:
        block = self.begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                yield fragments.fragment().charFormat()
                fragments += 1
            block = block.next()


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    install()


def rows(markdown: str, style: Style = STYLE) -> list[Row]:
    message = Message("m", "c", None, "assistant", markdown, "complete", 0.0, None, 1, 1)
    return message_rows(message, parse(markdown), style)


def test_there_are_enough_hostile_messages() -> None:
    assert len(MESSAGES) >= 100


@pytest.mark.parametrize("markdown", MESSAGES)
def test_qt_is_given_nothing_to_fetch(markdown: str) -> None:
    style = Style(colour_code=True)
    for row in rows(markdown, style):
        for html in [row.html, *row.header, *(cell for line in row.cells for cell in line)]:
            document = Document(f'<p style="margin:0; line-height:26px">{html}</p>')
            assert document.asked == []
            for text_format in document.formats():
                assert not text_format.isImageFormat()
                assert text_format.anchorHref() == "" or text_format.anchorHref().startswith("http")


@pytest.mark.parametrize("scale", [0.875, 1, 1.125, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        ("word **bold** `code` *it* [a](https://b.c) " * 9, 26),
        ("中文**加粗**与`代码`混排。" * 20, 28),
        ("# " + "heading **bold** `code` " * 9, 26),
        ("#### " + "heading " * 30, 26),
    ],
)
def test_lines_are_as_high_as_drawn(markdown: str, line: int, scale: float) -> None:
    (row,) = rows(markdown, Style(scale=scale))
    document = Document(row.html)
    lines = document.firstBlock().layout().lineCount()
    assert lines > 1
    assert document.size().height() == lines * round(line * scale)


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_paragraph_around_ours_adds_nothing(wrapped: bool) -> None:
    (row,) = rows("one\ntwo")
    html = f'<p style="margin:0; line-height:26px">{row.html}</p>' if wrapped else row.html
    assert Document(html).size().height() == 52


def test_code_keeps_its_lines_and_spaces() -> None:
    code = "\nif x:\n\n    y  =  1\n"
    document = Document(code_html(code, "python", Style(colour_code=True)))
    assert document.toPlainText() == code
    assert document.size().height() == 5 * 22


def test_cells_are_as_high_as_drawn() -> None:
    (row,) = rows("| a | 中 |\n|---|---|\n| **b** | `c` |")
    assert [Document(cell).size().height() for cell in row.header] == [20, 20]
    assert [Document(cell).size().height() for cell in row.cells[0]] == [22, 22]


@pytest.mark.parametrize(
    "text", ["a  b", "<b>&amp;", "tab\tend", "“引号” 👩‍👧", "a\nb", "x < y > z \"q\" 'r'"]
)
def test_qt_shows_the_words_unchanged(text: str) -> None:
    row = Row("text", block=Paragraph((Span(text),)))
    assert Document(row.html).toPlainText() == text
