"""What is known of a reply while it grows: its text, its tokens and its times."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from yi_desktop.engine.protocol import Finished, Piece, Sampling
from yi_desktop.errors import YiError
from yi_desktop.markup.thinking import split_thinking
from yi_desktop.storage.messages import Made, Message


class Growth:
    """Builds the reply, an immutable `Message`, anew from every event. Times are milliseconds."""

    def __init__(self, reply: Message, sampling: Sampling) -> None:
        before = reply.made if reply.text and reply.made else Made()
        self._before = before
        # A text whose tokens are not all known (another model began it) has none.
        self._knows_tokens = bool(before.token_ids) or not reply.text
        self._started = time.monotonic()
        self._first_piece = 0.0
        self._new_tokens = 0
        kept = split_thinking(reply.text).thinking
        self._thought = kept is not None and kept.closed
        parameters: dict[str, Any] = msgspec.to_builtins(sampling)
        made = replace(
            before,
            parameters=parameters,
            seed=sampling.seed or 0,
            started_at=before.started_at or time.time(),
            error_code="",
            error_detail="",
        )
        self.reply = replace(reply, state="streaming", made=made)
        self.model_path: Path | None = None  # the file that writes it, once that is known

    @property
    def made(self) -> Made:
        assert self.reply.made is not None  # set in __init__, never taken away
        return self.reply.made

    @property
    def tokens_per_second(self) -> float:
        """The speed so far, counted from the first piece; 0 before there is one."""
        seconds = time.monotonic() - self._first_piece
        return self._new_tokens / seconds if self._first_piece and seconds > 0.05 else 0.0

    def note(self, **known: Any) -> None:
        """Fields of `Made` that became known."""
        self.reply = replace(self.reply, made=replace(self.made, **known))

    def note_parameter(self, name: str, value: Any) -> None:
        self.note(parameters={**self.made.parameters, name: value})

    def add(self, piece: Piece) -> None:
        """Append what the engine wrote."""
        now = time.monotonic()
        if not self._first_piece:
            self._first_piece = now
        else:
            # The first piece's tokens took no time that is counted.
            self._new_tokens += len(piece.token_ids)
        text = self.reply.text + piece.text
        made = replace(
            self.made,
            token_ids=self.made.token_ids + piece.token_ids if self._knows_tokens else (),
            reply_tokens=self.made.reply_tokens + len(piece.token_ids),
            first_token_ms=self._before.first_token_ms
            or (self._first_piece - self._started) * 1000,
            reply_ms=self._before.reply_ms + (now - self._first_piece) * 1000,
            thinking_ms=self._thinking_ms(text, now),
        )
        self.reply = replace(self.reply, text=text, made=made)

    def finish(self, end: Finished) -> None:
        """The engine's own counts, which are exact."""
        self.note(
            prompt_tokens=end.prompt_tokens,
            cached_tokens=end.cached_tokens,
            reply_tokens=self._before.reply_tokens + end.reply_tokens,
            prompt_ms=end.prompt_ms,
            reply_ms=self._before.reply_ms + end.reply_ms,
            seed=end.seed,
        )
        self.note_parameter("finish", end.reason)

    def fail(self, error: YiError) -> None:
        self.note(error_code=error.code, error_detail=error.detail)

    def _thinking_ms(self, text: str, now: float) -> float:
        """Thoughts come first, so they take from the first piece to the one that ends them."""
        if self._thought:
            return self.made.thinking_ms
        thinking = split_thinking(text, growing=True).thinking
        if thinking is None:
            return self._before.thinking_ms
        self._thought = thinking.closed
        return self._before.thinking_ms + (now - self._first_piece) * 1000
