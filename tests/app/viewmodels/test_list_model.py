"""The list model: whatever it is given, a view that follows its signals sees the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from app.viewmodels.list_model import ListModel, attribute


@dataclass(frozen=True)
class Letter:
    name: str
    kind: str
    size_bytes: int = 0


class Letters(ListModel):
    ROLES = ("name", "kind", "sizeBytes")


class Mirror:
    """What a view would show that trusts the signals alone."""

    def __init__(self, model: Letters) -> None:
        self.model = model
        self.rows = list(model.rows)
        self.resets = 0
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.removed)
        model.rowsMoved.connect(self.moved)
        model.dataChanged.connect(self.changed)

    def inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = self.model.rows[first : last + 1]

    def removed(self, parent: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def moved(self, parent, start: int, end: int, to, row: int) -> None:
        assert start == end
        self.rows.insert(row, self.rows.pop(start))

    def changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        assert roles
        old, new = self.rows[first.row()], self.model.rows[first.row()]
        if self.same_kind:
            assert old.kind == new.kind
        self.rows[first.row()] = new

    same_kind = False


letters = st.lists(
    st.builds(Letter, st.sampled_from("abcdefgh"), st.sampled_from("xyz"), st.integers(0, 2)),
    unique_by=attrgetter("name"),
    max_size=8,
)


@given(letters, letters)
def test_sync_announces_exactly_what_changes(before, after):
    model = Letters()
    model.reset(before)
    mirror = Mirror(model)
    model.sync(after, key=attrgetter("name"))
    assert list(model.rows) == after == mirror.rows


runs = st.lists(st.builds(Letter, st.sampled_from("ab"), st.sampled_from("xyz")), max_size=6)


@given(runs, runs, runs)
def test_splice_never_changes_the_kind_of_a_row_in_place(head, before, after):
    model = Letters()
    model.reset([*head, *before])
    mirror = Mirror(model)
    mirror.same_kind = True
    model.splice(len(head), len(head) + len(before), after, kind=attrgetter("kind"))
    assert list(model.rows) == [*head, *after] == mirror.rows


def test_qt_finds_no_fault_with_it(qtmodeltester):
    model = Letters()
    qtmodeltester.check(model)
    model.reset([Letter("a", "x"), Letter("b", "y")])
    model.sync([Letter("b", "y"), Letter("c", "x"), Letter("a", "z")], key=attrgetter("name"))
    model.splice(0, 2, [Letter("d", "x")], kind=attrgetter("kind"))


def test_roles_are_spoken_as_qml_does(qapp):
    model = Letters()
    model.reset([Letter("a", "x", 5)])
    role = next(r for r, name in model.roleNames().items() if name == b"sizeBytes")
    assert model.data(model.index(0), role) == 5
    assert model.data(model.index(0), 0) is None


@pytest.mark.parametrize(
    ("role", "name"), [("conversationId", "conversation_id"), ("html", "html")]
)
def test_names(role: str, name: str):
    assert attribute(role) == name
