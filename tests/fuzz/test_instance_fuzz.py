"""Whatever another program says on the window's socket, it is a message of ours or refused."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.instance.messages import (
    LIMIT,
    Ask,
    Open,
    decode_answer,
    decode_request,
    encode,
)
from yi_desktop.engine.protocol import BadMessage, FrameReader

LOOSE = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text()
    | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
FIELDS = st.sampled_from(["type", "files", "token", "text", "model", "temperature"])
ALMOST = st.dictionaries(FIELDS, LOOSE | st.sampled_from(["Open", "Ask", "Finished"]), max_size=6)


def heard(raw: bytes) -> list[Open | Ask]:
    return FrameReader(decode_request, LIMIT).feed(raw)


@given(st.binary(max_size=400))
def test_bytes_are_refused_or_wait_for_more(raw: bytes) -> None:
    try:
        came = heard(raw)
    except BadMessage:
        return
    assert all(isinstance(one, Open | Ask) for one in came)


@given(LOOSE | ALMOST)
def test_what_is_almost_a_message_is_one_or_refused(value: object) -> None:
    raw = msgspec.msgpack.encode(value)
    for decode in (decode_request, decode_answer):
        try:
            said, reason = decode(raw), ""
        except BadMessage as error:
            said, reason = None, error.detail
        assert isinstance(said, msgspec.Struct) or 0 < len(reason) < 100  # none of what it held


@given(
    st.text(min_size=1, max_size=200), st.text(max_size=50), st.floats(0, 5),
    st.integers(1, 40),
)  # fmt: skip
def test_a_question_arrives_whole_however_it_is_cut(text, model, temperature, step) -> None:
    asked = Ask(text, model, temperature)
    try:
        raw = encode(asked)
    except BadMessage:
        assert any("\ud800" <= c <= "\udfff" for c in text + model)
        return
    reader, came = FrameReader(decode_request, LIMIT), []
    for at in range(0, len(raw), step):
        came += reader.feed(raw[at : at + step])
    assert came == [asked]


def test_a_length_beyond_the_limit_is_refused_before_it_is_read() -> None:
    try:
        heard((LIMIT + 1).to_bytes(4, "little"))
    except BadMessage:
        return
    raise AssertionError("it waits for 4 MB")
