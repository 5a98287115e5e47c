"""Styles, breaks, images and marks within one block."""

from __future__ import annotations

import pytest

from yi_desktop.markup.blocks import Paragraph, Span, Spans
from yi_desktop.markup.invisible import mark_invisible
from yi_desktop.markup.parser import parse


def spans(markdown: str) -> Spans:
    (paragraph,) = parse(markdown)
    assert isinstance(paragraph, Paragraph)
    return paragraph.spans


def test_styles_nest() -> None:
    assert spans("a *b **c** `d`* ~~e~~ ***f***") == (
        Span("a "),
        Span("b ", italic=True),
        Span("c", bold=True, italic=True),
        Span(" ", italic=True),
        Span("d", italic=True, code=True),
        Span(" "),
        Span("e", strike=True),
        Span(" "),
        Span("f", bold=True, italic=True),
    )


@pytest.mark.parametrize(
    "text", ["snake_case_name", "2 * 3 * 4", "a ** b", r"\*a\*", "* *", "~ a ~", "使用__init__方法"]
)
def test_what_is_not_emphasis(text: str) -> None:
    assert not any(span.bold or span.italic or span.strike for span in spans(f"x {text} y"))


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("**注意：**请看", "注意："),
        ("他说**“你好”**然后", "“你好”"),
        ("**（一）**第一", "（一）"),
        ("这是**重点**。", "重点"),
        ("使用**`pip`**安装", "pip"),
        ("**주의!**는", "주의!"),
    ],
)
def test_emphasis_closes_beside_chinese(text: str, bold: str) -> None:
    assert [span.text for span in spans(text) if span.bold] == [bold]


def test_outside_chinese_emphasis_is_as_commonmark_has_it() -> None:
    assert spans('**"a"**b') == (Span('**"a"**b'),)


def test_entities_and_escapes() -> None:
    assert spans(r"&lt;b&gt; &copy; \# \&amp;") == (Span("<b> © # &amp;"),)


def test_code_keeps_its_markup() -> None:
    assert spans("`` a`*b*<br> ``") == (Span("a`*b*<br>", code=True),)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("![A cat](https://x.org/c.png)", Span("A cat", href="https://x.org/c.png")),
        ("![](https://x.org/c.png)", Span("https://x.org/c.png", href="https://x.org/c.png")),
        ("![A *cat*](file:///etc/passwd)", Span("A cat")),
        ("![A cat](data:image/png;base64,AAAA)", Span("A cat")),
        ("![A cat](mailto:a@b.c)", Span("A cat")),
        ("[![A cat](https://x.org/c.png)](https://y.org)", Span("A cat", href="https://y.org")),
    ],
)
def test_an_image_becomes_a_link_to_it(markdown: str, expected: Span) -> None:
    assert spans(markdown) == (expected,)


INVISIBLE = ["\u202e", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\U000e0041"]


@pytest.mark.parametrize("sign", INVISIBLE)
def test_invisible_characters_are_marked_in_code_and_links(sign: str) -> None:
    mark = f"⟨U+{ord(sign):04X}⟩"
    assert spans(f"`a{sign}b`") == (Span(f"a{mark}b", code=True),)
    assert spans(f"[a{sign}b](https://x.org)")[0].text == f"a{mark}b"
    assert spans(f"[a{sign}b](evil:x)")[0].text == f"a{mark}b"
    assert spans(f"a{sign}b") == (Span(f"a{sign}b"),)


def test_the_joiner_within_an_emoji_is_no_disguise() -> None:
    family = "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"
    assert mark_invisible(family) == family
    assert mark_invisible("a\u200db") == "a⟨U+200D⟩b"
    assert mark_invisible("\ufdd2\u200b") == "\ufffd⟨U+200B⟩"


@pytest.mark.parametrize(
    "formula",
    [
        "$a_1 b_1 * c * d$",
        r"\(a_1 * b_1\)",
        r"\[a_1 * b_1\]",
        "$$a_1 * b_1 * c$$",
        r"$\text{cost: \$5} * x * y$",
        r"$x^* + y^*$",
    ],
)
def test_formulas_stay_as_written(formula: str) -> None:
    assert spans(f"so {formula} holds") == (
        Span("so "),
        Span(formula, math=True),
        Span(" holds"),
    )


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("from $5 to **$10** a month", ["$10"]),
        ("**$HOME** and **$PATH**", ["$HOME", "$PATH"]),
        ("$5/month and **$10**/month", ["$10"]),
        ("US$ 5, **US$** 6", ["US$"]),
    ],
)
def test_money_and_shell_are_no_formulas(text: str, bold: list[str]) -> None:
    assert [span.text for span in spans(text) if span.bold] == bold


@pytest.mark.parametrize(
    "formula",
    [
        "$$\nx_1 = y_1\n- z\n= 2\n$$",
        "\\[\n# a\n\\]",
        "\\begin{align*}\na &= b \\\\\n- c &= d\n\\end{align*}",
        "$$ a\n+ b $$",
    ],
)
def test_displayed_formulas_stay_as_written(formula: str) -> None:
    assert [block.spans for block in parse(f"Text\n{formula}\nmore")] == [  # type: ignore[union-attr]
        (Span("Text"),),
        (Span(formula, math=True),),
        (Span("more"),),
    ]


def test_an_unfinished_formula_swallows_nothing() -> None:
    assert len(parse("$$\na\n\n# b\n\n$$ c")) == 3
