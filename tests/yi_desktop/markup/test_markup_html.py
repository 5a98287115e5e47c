"""What goes to other programs as HTML is ours alone: nested right, escaped, loading nothing."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.markup.html import to_html, words_html
from yi_desktop.markup.parser import parse


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Some **bold** `x<y`", "<p>Some <strong>bold</strong> <code>x&lt;y</code></p>"),
        ("- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        (
            "1. a\n   - b\n   - c\n2. d",
            "<ol><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li>"
            "<li><p>d</p></li></ol>",
        ),
        ("3. a", '<ol start="3"><li><p>a</p></li></ol>'),
        ("> a\n>\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"),
        ("- [x] a", "<ul><li>☑ <p>a</p></li></ul>"),
        ("```py\na < b\n```", "<pre><code>a &lt; b</code></pre>"),
        ("---", "<hr>"),
        (
            "|a|b|\n|-|-:|\n|1|2|",
            "<table><thead><tr><th>a</th><th style=\"text-align:right\">b</th></tr></thead>"
            '<tbody><tr><td>1</td><td style="text-align:right">2</td></tr></tbody></table>',
        ),
        ("[x](https://example.org/?a=1&b=2)",
         '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>'),
        ("![x](https://example.org/a.png)", '<p><a href="https://example.org/a.png">x</a></p>'),
    ],
)  # fmt: skip
def test_each_block(markdown: str, html: str) -> None:
    assert to_html(parse(markdown)) == html


class Reader(HTMLParser):
    """Refuses what is not nested right or not one of ours."""

    TAGS = frozenset(
        {"p", "pre", "code", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr"}
        | {"th", "td", "strong", "em", "s", "a"}
        | {f"h{level}" for level in range(1, 7)}
    )

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr"):
            return
        assert tag in self.TAGS
        assert {name for name, _ in attrs} <= {"href", "start", "style"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


PIECES = st.sampled_from(
    ["- ", "1. ", "> ", "  ", "    ", "\n", "\n\n", "**", "*", "`", "```", "|a|b|\n|-|-|\n|1|2|\n",
     "<img src=x onerror=alert(1)>", "<b>", "# ", "[x](javascript:x)", "[y](https://e.org)", "text",
     "中文", "$x$", "\\[y\\]", "- [ ] ", "---\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_reply_becomes_sound_html(markdown: str) -> None:
    reader = Reader()
    reader.feed(to_html(parse(markdown)))
    reader.close()
    assert reader.open == []


def test_a_persons_words_are_no_markup() -> None:
    assert words_html("<b> & **x**\ny") == "<p>&lt;b&gt; &amp; **x**<br>y</p>"
