"""Spans to escaped rich text, in the design's type and colours."""

from __future__ import annotations

import pytest

from app.render.inline import HEADING, is_chinese, paragraph_html, plain_html
from app.render.palette import Style, families, tokens
from yi_desktop.markup.blocks import Span

LIGHT, DARK = Style(), Style(dark=True)


def body(span: Span, style: Style = LIGHT) -> str:
    html = paragraph_html((span,), style)
    return html[html.index(">") + 1 : -len("</p>")]


def test_words_are_escaped() -> None:
    assert body(Span("<img src=\"x\"> & 'y'\n2")) == (
        "&lt;img src=&quot;x&quot;&gt; &amp; &#x27;y&#x27;<br>2"
    )


def test_characters_that_qt_keeps_for_itself_are_replaced() -> None:
    assert plain_html("a\0b\ufffcc\ufdd0d\u2029e\u2028f") == "a\ufffdb\ufffdc\ufffdd<br>e<br>f"


@pytest.mark.parametrize(
    ("span", "html"),
    [
        (Span("x", bold=True), '<b style="font-weight:600">x</b>'),
        (Span("x", italic=True), "<i>x</i>"),
        (Span("x", strike=True), "<s>x</s>"),
        (
            Span("x", href='https://a.b/?c&d"'),
            '<a href="https://a.b/?c&amp;d&quot;" style="color:#0A6F53;text-decoration:none">x</a>',
        ),
    ],
)
def test_styles(span: Span, html: str) -> None:
    assert body(span) == html


def test_code_has_the_mono_face_a_smaller_size_and_a_ground() -> None:
    html = body(Span("x", code=True), DARK)
    assert "font-family:'JetBrains Mono'" in html
    assert "font-size:14px" in html
    assert f"background-color:{tokens()['color']['dark']['sunken']}" in html


def test_measures_follow_the_text_size() -> None:
    assert "font-size:16px;font-weight:400;line-height:26px" in paragraph_html((), LIGHT)
    assert "font-size:24px;font-weight:400;line-height:39px" in paragraph_html((), Style(scale=1.5))
    assert "font-size:18px;font-weight:600;line-height:26px" in paragraph_html(
        (), LIGHT, HEADING, weight=600
    )


def test_chinese_text_takes_its_face_first_and_more_room() -> None:
    html = paragraph_html((Span("“引号”"),), LIGHT)
    assert "line-height:28px" in html
    assert "font-family:'PingFang SC'" in html
    latin = paragraph_html((Span("“quotes”"),), LIGHT)
    assert "font-family:Inter" in latin


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("中文", True),
        ("使用 Python 的异步库", True),
        ("한국어", True),
        ("日本語の文章", True),
        ("The character 一 means one", False),
        ("plain", False),
        ("", False),
    ],
)
def test_what_is_mainly_chinese(text: str, chinese: bool) -> None:
    assert is_chinese(text) is chinese


def test_faces_come_from_the_tokens() -> None:
    ui = tokens()["type"]["family"]["ui"]
    assert families("ui") == tuple(ui)
    assert sorted(families("ui", chinese=True)) == sorted(ui)
    assert families("ui", chinese=True)[-2:] == ("Inter", "sans-serif")
