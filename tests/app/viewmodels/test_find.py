"""What is found follows the branch that is on show, and closes with its conversation."""

from __future__ import annotations

import pytest


@pytest.fixture
async def talk(page):
    """Two exchanges: One garden, A garden, Two, B garden."""
    for question, answer in (("One garden", "A garden"), ("Two", "B garden")):
        page.engine.enqueue(answer)
        page.chat.send(question)
        await page.settle()
    return page


async def look_for(page, text: str) -> None:
    page.chat.find.begin(0)
    page.chat.find.text = text
    await page.settle()


async def test_hits_are_stepped_through_round_the_end(talk):
    find, found = talk.chat.find, []
    find.found.connect(lambda row, part, start: found.append(talk.chat.transcript.rows[row].source))
    await look_for(talk, "GARDEN")
    assert (find.count, find.current, found) == (3, 1, ["One garden"])
    for by in (1, 1, 1, -1):
        find.step(by)
        await talk.settle()
    assert found[1:] == ["A garden", "B garden", "One garden", "B garden"]
    assert find.current == 3


async def test_marks_are_those_of_the_row(talk):
    find, rows = talk.chat.find, talk.chat.transcript.rows
    await look_for(talk, "garden")
    marks = {row.source: find.marks(number) for number, row in enumerate(rows) if row.source}
    one, two = {"part": 0, "start": 4, "end": 10, "current": True}, []
    assert (marks["One garden"], marks["Two"]) == ([one], two)
    assert marks["B garden"] == [{"part": 0, "start": 2, "end": 8, "current": False}]
    find.end()
    assert find.marks(0) == []
    assert (find.active, find.text, find.count) == (False, "garden", 0)


async def test_another_version_and_a_new_answer_are_looked_through(talk, until):
    find = talk.chat.find
    await look_for(talk, "garden")
    talk.engine.enqueue("no more")
    talk.chat.regenerate("")
    await talk.settle()
    await until(lambda: find.count == 2)
    talk.chat.showVersion("", -1)
    await talk.settle()
    await until(lambda: find.count == 3)
    talk.engine.enqueue("C garden, garden")
    talk.chat.send("Three")
    await talk.settle()
    await until(lambda: find.count == 5)
    assert find.current == 1  # the one that was shown stays so


async def test_another_conversation_ends_it(talk):
    await look_for(talk, "garden")
    talk.chat.open("")
    await talk.settle()
    assert not talk.chat.find.active
    assert talk.chat.find.count == 0
