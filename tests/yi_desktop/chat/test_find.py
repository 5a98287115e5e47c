"""Words are found as they read, in every message, whatever marks and accents they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.chat.find import Finder, Hit, hits_in
from yi_desktop.markup.folding import folded
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text
from yi_desktop.storage.messages import Message

LETTERS = "abAB éçã中花園*_`#>|&[]()<\\-1. \n\u0301ßﬁ🙂$~"


def message(text: str, role: str = "assistant", id: str = "m") -> Message:
    return Message(id, "c", None, role, text, "complete", 0.0, None, 1, 1)


def words(text: str, wanted: str, role: str = "assistant") -> list[str]:
    """What was found, as it stands in the message."""
    blocks = [block_text(block) for block in parse(text)] if role == "assistant" else [text]
    hits = Finder([message(text, role)]).find(wanted)
    return [blocks[hit.block][hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Uma ação e outra AÇÃO", "acao", ["ação", "AÇÃO"]),
        ("uma acao", "AÇÃO", ["acao"]),
        ("苏州的花园，花园", "花园", ["花园", "花园"]),
        ("wo**rd** and [wo](https://example.org)rd", "word", ["word", "word"]),
        ("`code` and $x^2$", "x^2", ["x^2"]),
        ("```python\nGarden = 1\n```", "garden", ["Garden"]),
        ("| a | garden |\n|---|---|\n| garden | 2 |", "garden", ["garden", "garden"]),
        ("one\ntwo", "one two", ["one\ntwo"]),
        ("> quoted\n> garden", "quoted garden", ["quoted\ngarden"]),
        ("a &amp; b", "a & b", ["a & b"]),
        ("<think>a garden</think>\n\nno", "garden", ["garden"]),
        ("cafe\u0301 s", "cafe", ["cafe\u0301"]),
        ("aaa", "aa", ["aa"]),
        ("a **b", "**", ["**"]),
        ("nothing", "  ", []),
        ("a | b", "a|b", []),
    ],
)
def test_what_is_found(text: str, wanted: str, found: list[str]) -> None:
    assert words(text, wanted) == found


def test_a_persons_words_are_not_markdown() -> None:
    assert words("a **b**", "**", "user") == ["**", "**"]


@given(st.text(LETTERS, max_size=60), st.text(LETTERS, min_size=1, max_size=4))
def test_no_message_is_passed_over(text: str, wanted: str) -> None:
    needle = folded(wanted)
    one = message(text)
    surely = hits_in(one, needle) if needle.strip() else []
    assert Finder([one]).find(wanted) == surely


@given(st.text(max_size=40), st.text(min_size=1, max_size=3))
def test_a_place_holds_what_was_wanted(text: str, wanted: str) -> None:
    needle, end = folded(wanted), 0
    for hit in Finder([message(text, "user")]).find(wanted):
        assert hit.start >= end
        assert needle in folded(text[hit.start : hit.end])
        end = hit.end
    if needle.strip() and needle in folded(text):
        assert end > 0


@given(st.text(max_size=30))
def test_folding_goes_character_by_character(text: str) -> None:
    assert folded(text) == "".join(map(folded, text))


def test_the_whole_branch_in_its_order_and_what_grows() -> None:
    finder = Finder([message(f"garden {n}", "user", str(n)) for n in range(100)])
    assert [hit.message_id for hit in finder.find("garden")] == [str(n) for n in range(100)]
    finder.put(message("a garden, a garden", id="100"))
    assert finder.find_in("100", "GARDEN") == [Hit("100", 0, 2, 8), Hit("100", 0, 12, 18)]
    assert len(finder.find("garden")) == 102
    assert finder.find("garden", lambda: False) is None
