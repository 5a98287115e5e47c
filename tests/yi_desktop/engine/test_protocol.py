"""What a frame looks like on the pipe, which both ends and older spares rely on."""

from __future__ import annotations

import pytest

from yi_desktop.engine.protocol import (
    MAX_FRAME,
    BadMessage,
    ChatMessage,
    FrameReader,
    Generate,
    Ping,
    decode_event,
    decode_request,
    encode,
)


def test_a_frame_is_a_little_endian_length_and_msgpack():
    frame = encode(Ping(7))
    assert int.from_bytes(frame[:4], "little") == len(frame) - 4
    assert decode_request(frame[4:]) == Ping(7)


def test_token_ids_stay_exact():
    message = Generate(1, (ChatMessage("assistant", "你好", (1, 49151)),), continue_last=True)
    assert decode_request(encode(message)[4:]) == message


def test_a_request_is_no_event():
    with pytest.raises(BadMessage):
        decode_event(encode(Ping(1))[4:])


def test_text_that_is_no_unicode_is_refused():
    with pytest.raises(BadMessage):
        encode(Generate(1, (ChatMessage("user", "\ud800"),)))


def test_a_message_beyond_the_limit_is_refused():
    with pytest.raises(BadMessage):
        encode(Generate(1, (ChatMessage("user", "x" * MAX_FRAME),)))


def test_deep_nesting_is_refused():
    with pytest.raises(BadMessage):
        decode_event(b"\x91" * 100_000)


def test_half_a_frame_waits_for_the_rest():
    reader = FrameReader(decode_request)
    frame = encode(Ping(1)) + encode(Ping(2))
    assert reader.feed(frame[:-1]) == [Ping(1)]
    assert reader.feed(frame[-1:]) == [Ping(2)]
