"""The licences as the About page shows them."""

from __future__ import annotations

from pathlib import Path

from app.render.palette import Style
from app.viewmodels.about import document, painted

NOTICES = Path(__file__).parents[3] / "THIRD_PARTY.md"


def test_a_wrapped_file_becomes_whole_paragraphs_items_and_tables(qapp):
    text = (
        "# Title\n\n## Parts\n\nOne line\nand its end.\n\n"
        "- an item\n  goes on\n- another\n\n| a |\n|---|\n| 1 |\n"
    )
    rows = painted(document(text), Style())
    assert [row["kind"] for row in rows] == ["heading", "text", "text", "text", "table"]
    assert "One line and its end." in rows[1]["html"]
    assert "an item goes on" in rows[2]["html"]
    assert [row["marker"] for row in rows] == ["", "", "•", "•", ""]


def test_our_own_notices_hold_no_markdown_once_they_are_painted(qapp):
    rows = painted(document(NOTICES.read_text("utf-8")), Style())
    words = "".join(str(row["html"]) for row in rows)
    assert sum(row["kind"] == "table" for row in rows) >= 3
    assert "<br>" not in words
    assert [mark for mark in ("**", "](", "|--", "`") if mark in words] == []
