"""No message is lost or changed on the pipe, and no bytes on it raise anything but BadMessage."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.engine import protocol
from yi_desktop.engine.protocol import (
    BadMessage,
    Event,
    FrameReader,
    Request,
    decode_event,
    decode_request,
    encode,
)

NUMBERS = st.floats(allow_nan=False)
COUNTS = st.integers(-(2**63), 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(int, COUNTS)
st.register_type_strategy(float, NUMBERS)


def _of(union: object) -> st.SearchStrategy:
    return st.one_of([st.builds(kind) for kind in union.__args__])


@given(_of(Request))
def test_every_request_survives_the_pipe(request):
    assert FrameReader(decode_request).feed(encode(request)) == [request]


@given(st.lists(_of(Event), max_size=8), st.lists(st.integers(0, 2000), max_size=20))
def test_events_survive_any_cut_of_the_stream(events, cuts):
    stream = b"".join(encode(event) for event in events)
    places = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    reader = FrameReader(decode_event)
    assert [e for a, b in pairwise(places) for e in reader.feed(stream[a:b])] == events


@given(st.binary())
def test_garbage_is_always_a_bad_message(raw):
    for decode in (decode_request, decode_event):
        with suppress(BadMessage):
            decode(raw)
        with suppress(BadMessage):
            FrameReader(decode).feed(raw)


@given(_of(Event), st.data())
def test_a_changed_byte_is_a_bad_message_or_another_message(event, data):
    raw = bytearray(encode(event)[4:])
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    with suppress(BadMessage):
        assert isinstance(decode_event(bytes(raw)), msgspec.Struct)


@given(st.recursive(st.none() | COUNTS | TEXTS, lambda v: st.lists(v) | st.dictionaries(TEXTS, v)))
def test_foreign_msgpack_is_a_bad_message(value):
    with suppress(BadMessage):
        decode_event(msgspec.msgpack.encode(value))


@given(st.integers(protocol.MAX_FRAME + 1, 2**32 - 1))
def test_an_absurd_length_is_refused_before_it_is_read(size):
    with suppress(BadMessage):
        FrameReader(decode_event).feed(size.to_bytes(4, "little"))
        raise AssertionError("accepted")
