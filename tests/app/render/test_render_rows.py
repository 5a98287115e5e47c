"""Messages as rows: one a block, with the distances of the drawn pages."""

from __future__ import annotations

from dataclasses import fields, replace

from app.render.palette import Style
from app.render.rows import Row, message_rows
from app.viewmodels.list_model import attribute
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.markup.blocks import Code
from yi_desktop.markup.incremental import IncrementalParser
from yi_desktop.markup.parser import parse
from yi_desktop.storage.messages import Message

STYLE = Style()


def message(text: str, role: str = "assistant", state: str = "complete") -> Message:
    return Message("m1", "c1", None, role, text, state, 0.0, None, 2, 3)


def rows(markdown: str, style: Style = STYLE, **changes: str) -> list[Row]:
    return message_rows(replace(message(markdown), **changes), parse(markdown), style)


def test_a_row_has_every_role_of_the_transcript() -> None:
    names = {field.name for field in fields(Row)} | set(dir(Row))
    assert {attribute(role) for role in TranscriptModel.ROLES} <= names


def test_a_persons_words_are_never_markdown() -> None:
    (row,) = message_rows(message("# *hi*", "user"), (), STYLE)
    assert (row.kind, row.role, row.source) == ("user", "user", "# *hi*")
    assert row.html.endswith("># *hi*</p>")
    assert (row.message_id, row.gap) == ("m1", 24)


def test_kinds_and_sources() -> None:
    found = rows("<think>\nhm\n</think>\n# T\n\n*p*\n\n---\n\n```py\nx\n```\n\n|a|\n|-:|\n|1|\n")
    assert [(row.kind, row.source) for row in found] == [
        ("thinking", "hm"),
        ("heading", "T"),
        ("text", "p"),
        ("rule", "———"),
        ("code", "x"),
        ("table", "a\n1"),
    ]
    assert all((row.version, row.versions, row.state) == (2, 3, "complete") for row in found)
    assert found[1].level == 1
    assert found[4].language == "py"
    table = found[5]
    assert table.aligns == ["right"]
    assert "font-weight:500" in table.header[0]
    assert "font-size:15px" in table.cells[0][0]


def test_distances() -> None:
    found = rows("p\n\np\n\n# h\n\np\n\n- a\n- b\n  - c\n\n|a|\n|-|\n\n```\nx\n```\n\n- a\n\n- b\n")
    assert [row.gap for row in found] == [24, 12, 24, 12, 12, 4, 4, 16, 16, 12, 12]
    assert [row.gap for row in rows("<think>x</think>\n# y")] == [24, 8]


def test_distances_follow_the_text_size_upwards() -> None:
    markdown = "p\n\n> - a"
    assert [(row.gap, row.indent, row.quotes) for row in rows(markdown)] == [
        (24, 0, ()),
        (12, 40, (0,)),
    ]
    assert [(row.gap, row.indent) for row in rows(markdown, Style(scale=1.5))] == [
        (36, 0),
        (18, 60),
    ]
    assert [(row.gap, row.indent) for row in rows(markdown, Style(scale=0.875))] == [
        (24, 0),
        (12, 40),
    ]


def test_quote_bars_run_on() -> None:
    assert [row.joined for row in rows("> a\n>\n> b\n> > c\n\nd\n\n> e")] == [0, 1, 1, 0, 0]


def test_markers() -> None:
    found = rows("3. a\n\n   b\n   - [ ] c\n   - [x] d\n     > e\n- - f\n")
    assert [(row.marker, row.task, row.indent, row.quotes) for row in found] == [
        ("3.", -1, 24, ()),
        ("", -1, 24, ()),
        ("•", 0, 48, ()),
        ("•", 1, 48, ()),
        ("", -1, 64, (48,)),
        ("•  •", -1, 48, ()),
    ]


def test_only_the_last_row_of_a_growing_reply_streams() -> None:
    assert [row.streaming for row in rows("a\n\nb", state="streaming")] == [False, True]
    assert [row.streaming for row in rows("a\n\nb")] == [False, False]


def test_seconds_belong_to_the_thought() -> None:
    text = "<think>x</think>y"
    found = message_rows(message(text), parse(text), STYLE, seconds=4)
    assert [row.seconds for row in found] == [4, 0]


def test_rows_follow_the_changes_of_a_growing_reply() -> None:
    parser, text, shown = IncrementalParser(), "", list[Row]()
    for delta in ["# T\n\none ", "two\n\n- a\n", "- b\n\n", "```py\nx\n", "```\n\nend\n"]:
        text += delta
        change = parser.feed(delta)
        growing = message(text, state="streaming")
        shown[change.kept :] = message_rows(growing, parser.blocks, STYLE, start=change.kept)
    final = rows(text, state="streaming")
    assert [replace(row, streaming=False) for row in shown] == [
        replace(row, streaming=False) for row in final
    ]


def test_code_is_coloured_when_it_has_ended_and_may_be() -> None:
    style = Style(colour_code=True)
    assert "color" not in rows("```py\nfor x in y", style)[0].html
    assert "color" in rows("```py\nfor x in y\n```", style)[0].html


def test_long_code_that_grows_comes_in_pieces_of_which_the_last_one_changes() -> None:
    def row(lines: int, state: str) -> Row:
        text = "\n".join(f"line {n}" for n in range(lines))
        code = Code("", text, closed=state != "streaming")
        (made,) = message_rows(message(text, state=state), [code], Style())
        return made

    before, after, closed = row(95, "streaming"), row(99, "streaming"), row(99, "complete")
    assert before.html == ""
    assert before.chunks[:-1] == after.chunks[:-1]
    assert "line 98" not in before.chunks[-1]
    assert "line 98" in after.chunks[-1]
    assert row(10, "streaming").chunks == []
    assert closed.chunks == []
    assert "line 98" in closed.html
