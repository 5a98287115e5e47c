"""Only what is well formed and within bounds is said or heard between two starts."""

from __future__ import annotations

import msgspec
import pytest

from app.instance.messages import (
    LIMIT,
    Answering,
    Ask,
    Open,
    OtherModel,
    Taken,
    decode_answer,
    decode_request,
    encode,
)
from yi_desktop.engine.protocol import BadMessage, Failed, FrameReader, Piece


@pytest.mark.parametrize(
    "request_", [Open(), Open(("/a.gguf",), "token"), Ask("?", "/m.gguf", 0.5)]
)
def test_a_request_comes_out_as_it_went_in(request_) -> None:
    assert FrameReader(decode_request, LIMIT).feed(encode(request_)) == [request_]


@pytest.mark.parametrize(
    "answer", [Taken(1), OtherModel(), Answering("/m"), Piece(0, "小", (1,)), Failed(0, "x", "y")]
)
def test_an_answer_comes_out_as_it_went_in(answer) -> None:
    assert FrameReader(decode_answer, LIMIT).feed(encode(answer)) == [answer]


@pytest.mark.parametrize(
    "request_",
    [
        Ask(""),
        Ask("x" * (LIMIT // 4 + 1)),
        Ask("x", temperature=-1.0),
        Ask("x", temperature=float("nan")),
        Open(("",)),
        Open(("x",) * 101),
        Open(token="x" * 513),
        Open(("\ud800",)),
    ],
)
def test_what_is_out_of_bounds_is_neither_sent_nor_heard(request_) -> None:
    with pytest.raises(BadMessage):
        encode(request_)
    try:
        raw = msgspec.msgpack.encode(request_)
    except UnicodeEncodeError:
        return
    with pytest.raises(BadMessage):
        decode_request(raw)
