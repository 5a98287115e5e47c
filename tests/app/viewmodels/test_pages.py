"""Whatever is loaded and let go, the rows are the conversation's, with gaps for what is away."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.render.rows import Row
from app.viewmodels import pages
from app.viewmodels.outline import Outline
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.storage import reading

END = 3


def made(count: int, first: int = 0, last: int = 0) -> tuple[pages.Pages, SimpleNamespace]:
    """A conversation of `count` messages and its end, with those from `first` to `last` on show."""
    feed = SimpleNamespace(transcript=TranscriptModel(), messages={})
    shown = [*map(str, range(first, last)), *(f"end {n}" for n in range(END))]
    feed.messages = {one: SimpleNamespace(id=one) for one in shown}
    feed.transcript.reset([row for one in shown for row in rows(one)])
    held = pages.Pages(feed, lambda at, going, coming: None)
    held.show(Outline([(str(n), 10 * n) for n in range(count)]), first, last, more=count > 0)
    return held, feed


def rows(message_id: str) -> list[Row]:
    """One row or two."""
    return [Row("text", message_id)] * (1 + len(message_id) % 2)


def ask(held: pages.Pages, start: int, stop: int) -> None:
    ids = held.outline.ids[start:stop]
    made = [row for one in ids for row in rows(one)]
    held.add(start, stop, [SimpleNamespace(id=one) for one in ids], made)


def check(held: pages.Pages, feed: SimpleNamespace) -> None:
    ids = held.outline.ids
    shown = [*ids[held.first : held.last], *(f"end {n}" for n in range(END))]
    assert list(feed.messages) == shown
    assert [row.message_id for row in feed.transcript.rows if row.kind != "gap"] == [
        row.message_id for one in shown for row in rows(one)
    ]
    gaps = [n for n, row in enumerate(feed.transcript.rows) if row.kind == "gap"]
    run = sum(len(rows(one)) for one in ids[held.first : held.last])
    above = [0] if held.first > 0 else []
    assert gaps == above + ([len(above) + run] if held.last < len(ids) else [])


STEPS = st.lists(
    st.one_of(
        st.sampled_from([("gap above", True), ("gap below", True), ("gap below", False)]),
        st.integers(0, 399),
    ),
    max_size=12,
)


@given(st.integers(0, 400), STEPS)
def test_any_way_through_a_conversation(count, steps) -> None:
    held, feed = made(count)
    check(held, feed)
    for step in steps:
        if isinstance(step, int):
            if count == 0:
                continue
            start, stop = held.around(step % count)
            if held.first <= step % count < held.last:
                continue
            assert start <= step % count < stop
        else:
            start, stop = held.wanted(*step)
        if stop > start:
            ask(held, start, stop)
        check(held, feed)
        assert held.last - held.first <= pages.KEPT + reading.PAGE


@given(st.integers(1, 400), st.floats(0, 1))
def test_a_place_leads_to_its_message(count, share) -> None:
    outline = Outline([(str(n), 97 * n % 5000) for n in range(count)])
    number, inside = outline.at(share * outline.total)
    low, high = outline.extent(number)
    assert low + (high - low) * inside == pytest.approx(share * outline.total)


def test_a_message_that_is_away_has_the_row_of_its_gap() -> None:
    held, feed = made(300, 100, 150)
    assert held.gap_of("20") == 0
    assert held.gap_of("120") is None
    below = held.gap_of("200")
    assert feed.transcript.rows[below].kind == "gap"
    assert held.gap_of("end 1") is None
