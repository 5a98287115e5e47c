"""Any sequence of actions keeps the tree whole: no message vanishes and the branch is a path."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import apsw
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from yi_desktop.storage import conversations as stored
from yi_desktop.storage import messages as tree
from yi_desktop.storage.made import Made, from_row, pack_tokens, to_row, unpack_tokens
from yi_desktop.storage.migrate import migrate
from yi_desktop.storage.transaction import transaction

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_STATE = st.sampled_from(["streaming", "complete", "stopped", "failed", "interrupted"])
_ANY = st.integers(0, 10**6)


class Conversations(RuleBasedStateMachine):
    """The store beside a plain model of it: texts, parents and leaves in dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.conn = apsw.Connection(":memory:")
        self.conn.pragma("foreign_keys", 1)
        migrate(self.conn)
        self.texts: dict[str, str] = {}
        self.parents: dict[str, str | None] = {}  # in the order of creation
        self.home: dict[str, str] = {}
        self.roles: dict[str, str] = {}
        self.leaves: dict[str, str | None] = {}
        self.titles: dict[str, str] = {}
        self.deleted: set[str] = set()
        self.left: list[str] = []  # leaves that were on show, the latest last

    def _run(self, fn: Callable[..., Any], *args: Any) -> Any:
        with transaction(self.conn):
            return fn(self.conn, *args)

    def _add(self, conversation: str, parent: str | None, role: str, text: str) -> None:
        message = self._run(tree.add_message, conversation, parent, role, text)
        self.texts[message.id], self.parents[message.id] = text, parent
        self.home[message.id], self.roles[message.id] = conversation, role
        self._show(conversation, message.id)

    def _show(self, conversation: str, leaf: str) -> None:
        before = self.leaves[conversation]
        if before is not None and before != leaf:
            self.left = [*(one for one in self.left if one != before), before]
        self.leaves[conversation] = leaf

    def _pick(self, choice: int) -> str:
        return list(self.texts)[choice % len(self.texts)]

    def _siblings(self, id: str) -> list[str]:
        return [
            other
            for other, parent in self.parents.items()
            if parent == self.parents[id]
            and self.home[other] == self.home[id]
            and self.roles[other] == self.roles[id]  # a question is no version of a reply
        ]

    def _path(self, leaf: str | None) -> list[str]:
        path: list[str] = []
        while leaf is not None:
            path.append(leaf)
            leaf = self.parents[leaf]
        return path[::-1]

    @rule()
    def create(self) -> None:
        made = self._run(stored.create_conversation)
        self.leaves[made.id], self.titles[made.id] = None, ""

    @precondition(lambda self: self.leaves)
    @rule(choice=_ANY, text=_TEXT)
    def say(self, choice: int, text: str) -> None:
        conversation = list(self.leaves)[choice % len(self.leaves)]
        self._add(conversation, self.leaves[conversation], "user", text)

    @precondition(lambda self: self.texts)
    @rule(choice=_ANY, text=_TEXT)
    def answer_an_earlier_message(self, choice: int, text: str) -> None:
        parent = self._pick(choice)
        self._add(self.home[parent], parent, "assistant", text)

    @precondition(lambda self: self.texts)
    @rule(choice=_ANY, text=_TEXT)
    def regenerate(self, choice: int, text: str) -> None:
        old = self._pick(choice)
        self._add(self.home[old], self.parents[old], "assistant", text)

    @precondition(lambda self: self.texts)
    @rule(choice=_ANY, text=_TEXT, state=_STATE)
    def save(self, choice: int, text: str, state: str) -> None:
        id = self._pick(choice)
        self._run(tree.save_reply, id, text, state, Made(model_name="m", seed=choice))
        self.texts[id] = text

    @precondition(lambda self: self.texts)
    @rule(choice=_ANY, delta=st.integers(-2, 2))
    def show_version(self, choice: int, delta: int) -> None:
        id = self._pick(choice)
        self._run(tree.show_version, id, delta)
        siblings = self._siblings(id)
        wanted = siblings.index(id) + delta
        if 0 <= wanted < len(siblings):
            below = [other for other in self.parents if siblings[wanted] in self._path(other)]
            if self.leaves[self.home[id]] not in below:
                left = [one for one in self.left if one in below]
                self._show(self.home[id], (left or below)[-1])

    @precondition(lambda self: self.leaves)
    @rule(choice=_ANY, title=_TEXT)
    def rename(self, choice: int, title: str) -> None:
        conversation = list(self.leaves)[choice % len(self.leaves)]
        self._run(stored.rename_conversation, conversation, title)
        self.titles[conversation] = title

    @precondition(lambda self: self.leaves)
    @rule(choice=_ANY)
    def delete(self, choice: int) -> None:
        conversation = list(self.leaves)[choice % len(self.leaves)]
        self._run(stored.delete_conversation, conversation)
        self.deleted.add(conversation)

    @precondition(lambda self: self.deleted)
    @rule(choice=_ANY)
    def restore(self, choice: int) -> None:
        conversation = sorted(self.deleted)[choice % len(self.deleted)]
        self._run(stored.restore_conversation, conversation)
        self.deleted.discard(conversation)

    @precondition(lambda self: self.deleted)
    @rule()
    def purge(self) -> None:
        assert self._run(stored.purge_deleted, time.time() + 1) == len(self.deleted)
        for conversation in self.deleted:
            del self.leaves[conversation], self.titles[conversation]
        for id in [each for each, home in self.home.items() if home in self.deleted]:
            del self.texts[id], self.parents[id], self.home[id]
        self.deleted.clear()

    @invariant()
    def each_branch_is_the_path_to_its_leaf(self) -> None:
        for conversation, leaf in self.leaves.items():
            shown = self._run(tree.branch, conversation)
            assert [each.id for each in shown] == self._path(leaf)
            assert self._run(stored.get_conversation, conversation).active_leaf == leaf

    @invariant()
    def no_message_vanishes(self) -> None:
        for id, text in self.texts.items():
            message = self._run(tree.get_message, id)
            siblings = self._siblings(id)
            assert (message.text, message.parent_id) == (text, self.parents[id])
            assert (message.version, message.versions) == (siblings.index(id) + 1, len(siblings))
        assert self.conn.execute("SELECT count(*) FROM messages").fetchone()[0] == len(self.texts)

    @invariant()
    def the_list_holds_what_is_not_deleted(self) -> None:
        listed = {each.id: each.title for each in self._run(stored.list_conversations)}
        assert listed == {id: t for id, t in self.titles.items() if id not in self.deleted}

    def teardown(self) -> None:
        assert self.conn.pragma("foreign_key_check") is None
        assert self.conn.pragma("integrity_check") == "ok"
        self.conn.close()


Conversations.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_any_sequence_of_actions = Conversations.TestCase


@given(st.lists(st.integers(0, 2**32 - 1), max_size=200))
def test_token_ids_come_back(ids: list[int]) -> None:
    assert unpack_tokens(pack_tokens(ids)) == tuple(ids)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(
    st.builds(
        Made,
        model_name=_TEXT,
        parameters=st.dictionaries(_TEXT, _JSON, max_size=4),
        seed=st.integers(0, 2**32 - 1),
        token_ids=st.lists(st.integers(0, 300_000), max_size=50).map(tuple),
        reply_ms=st.floats(0, 1e9),
        error_detail=_TEXT,
    )
)
def test_what_made_a_reply_comes_back(made: Made) -> None:
    assert from_row(to_row(made)) == made
