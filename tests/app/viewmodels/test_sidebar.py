"""The list of conversations."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest

from app.viewmodels.sidebar import section


async def ask(page, *questions: str) -> None:
    for question in questions:
        page.chat.open("")
        await page.settle()
        page.chat.send(question)
        await page.settle()
    page.sidebar.refresh()
    await page.settle()


def titles(page) -> list[str]:
    return [row.title for row in page.sidebar.rows.rows]


async def test_the_newest_comes_first_and_the_pinned_before_it(page, qtmodeltester):
    qtmodeltester.check(page.sidebar.rows)
    await ask(page, "One", "Two", "Three")
    assert titles(page) == ["Three", "Two", "One"]
    oldest = page.sidebar.rows.rows[2].conversation_id
    page.sidebar.setPinned(oldest, True)
    await page.settle()
    assert titles(page) == ["One", "Three", "Two"]
    assert [row.section for row in page.sidebar.rows.rows] == ["pinned", "today", "today"]


async def test_the_one_on_screen_is_marked(page):
    await ask(page, "One", "Two")
    rows = page.sidebar.rows.rows
    assert [row.selected for row in rows] == [True, False]
    page.sidebar.open(rows[1].conversation_id)
    await page.settle()
    assert [row.selected for row in page.sidebar.rows.rows] == [False, True]
    assert not page.sidebar.selectedPinned


async def test_a_conversation_that_is_written_in_has_a_dot(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("Some", gate)
    page.chat.send("One")
    await until(lambda: "Some" in page.text())
    page.sidebar.refresh()
    await until(lambda: len(page.sidebar.rows.rows) == 1)
    assert page.sidebar.rows.rows[0].writing
    gate.set()
    await page.settle()
    page.sidebar.mark()
    assert not page.sidebar.rows.rows[0].writing


async def test_a_search_keeps_what_matches(page):
    await ask(page, "Bread", "Butter")
    page.sidebar.filter = "bre"
    await page.settle()
    assert titles(page) == ["Bread"]
    page.sidebar.filter = ""
    await page.settle()
    assert titles(page) == ["Butter", "Bread"]


async def test_deleting_can_be_undone(page):
    await ask(page, "Bread", "Butter")
    page.sidebar.remove(page.sidebar.rows.rows[1].conversation_id)
    await page.settle()
    assert titles(page) == ["Butter"]
    assert page.toast.text == "“Bread” deleted"
    assert page.toast.action == "Undo"
    page.toast.act()
    await page.settle()
    assert titles(page) == ["Butter", "Bread"]
    assert not page.toast.visible


async def test_an_empty_name_changes_nothing(page):
    await ask(page, "Bread")
    page.sidebar.rename(page.sidebar.rows.rows[0].conversation_id, "  ")
    await page.settle()
    assert titles(page) == ["Bread"]


@pytest.mark.parametrize(
    ("days", "pinned", "where"),
    [(0, False, "today"), (1, False, "yesterday"), (2, False, "earlier"), (9, True, "pinned")],
)
def test_sections_follow_the_calendar(days: int, pinned: bool, where: str):
    today = date(2026, 3, 1)
    late = datetime(2026, 3, 1, 23, 59) - timedelta(days=days)
    conversation = SimpleNamespace(pinned=pinned, updated_at=late.timestamp())
    assert section(conversation, today) == where


async def test_a_long_title_leaves_the_toast_its_verb(page):
    await ask(page, "Why " + "very " * 30 + "long")
    page.sidebar.remove(page.chat.conversationId)
    await page.settle()
    assert page.toast.text.endswith("…” deleted")
    assert len(page.toast.text) < 62


async def test_a_title_shows_what_would_hide_in_it(page):
    await ask(page, "hello")
    page.sidebar.rename(page.chat.conversationId, "pay\u202egnp.exe")
    await page.settle()
    assert titles(page) == ["pay⟨U+202E⟩gnp.exe"]
    identifier = page.chat.conversationId
    page.chat.open("")
    await page.settle()
    page.chat.open(identifier)
    await page.settle()
    assert page.chat.title == "pay⟨U+202E⟩gnp.exe"
