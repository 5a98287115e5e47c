"""Reads a prompt and writes a reply: the loop that every token goes through."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Sequence
from typing import Literal

from yi_desktop.engine.errors import EngineCrashed, PromptTooLong
from yi_desktop.engine.llama.library import ABORTED, Llama, Sampler
from yi_desktop.engine.llama.logs import LogCapture
from yi_desktop.engine.llama.model import BATCH, OpenModel
from yi_desktop.engine.llama.threads import ThreadGovernor
from yi_desktop.engine.llama.tokens import TextStream, Vocabulary
from yi_desktop.engine.protocol import Piece, Reading
from yi_desktop.engine.serve import Emit, StopFlag

_PIECE_INTERVAL = 0.03  # seconds between two Piece events: no screen shows more
_SLOW_CHUNK = 2.0  # seconds
_LEAST_CHUNK = 32  # tokens
_NO_SLOT = 1  # llama_decode found no room in the cache

Reason = Literal["stop", "length", "context", "cancelled"]


class Writer:
    """Collects a reply's tokens and sends them on: the first at once, then in time."""

    def __init__(self, request_id: int, emit: Emit, stream: TextStream) -> None:
        self.count = 0
        self._request_id = request_id
        self._emit = emit
        self._stream = stream
        self._text = ""
        self._ids: list[int] = []
        self._sent = 0.0

    def add(self, token: int, piece: bytes) -> None:
        self.count += 1
        self._ids.append(token)
        self._text += self._stream.feed(piece)
        if self._text and (now := time.monotonic()) - self._sent >= _PIECE_INTERVAL:
            self._sent = now
            self.flush()

    def flush(self) -> None:
        """Send what makes whole characters; the tokens of half a one are left out."""
        if self._text:
            self._emit(Piece(self._request_id, self._text, tuple(self._ids)))
            self._text = ""
            self._ids.clear()


class Session:
    """One context's cache of evaluated tokens, kept from reply to reply."""

    def __init__(
        self,
        llama: Llama,
        log: LogCapture,
        opened: OpenModel,
        vocabulary: Vocabulary,
        governor: ThreadGovernor,
    ) -> None:
        self._llama = llama
        self._log = log
        self._context = opened.context
        self._n_ctx = opened.n_ctx
        self._n_swa = llama.llama_model_n_swa(opened.model)
        self._memory = llama.llama_get_memory(opened.context)
        self._vocabulary = vocabulary
        self._governor = governor
        self._threads = opened.n_threads
        self._cached: list[int] = []
        # Positions, sequence and outputs are left NULL: llama.cpp goes on where it was, in
        # sequence 0, and computes the last token's logits only.
        self._tokens = (ctypes.c_int32 * BATCH)()
        self._batch = llama.llama_batch()
        self._batch.token = ctypes.cast(self._tokens, ctypes.POINTER(ctypes.c_int32))

    def read(self, tokens: Sequence[int], request_id: int, emit: Emit, stop: StopFlag) -> int:
        """Evaluate a prompt with progress; return how many tokens were in the cache already.

        After a stop only part of it is evaluated. Raises PromptTooLong, EngineCrashed.
        """
        if len(tokens) >= self._n_ctx:
            raise PromptTooLong(f"{len(tokens)} tokens; the context holds {self._n_ctx}")
        cached = done = self._keep_common(tokens)
        total = len(tokens)
        size = BATCH
        emit(Reading(request_id, done, total))
        while done < total and not stop:
            began = time.monotonic()
            chunk = tokens[done : done + size]
            self._tokens[: len(chunk)] = [*chunk]
            if not self._decode(chunk):
                if not stop:
                    raise PromptTooLong(f"no room for {total} tokens in a context of {self._n_ctx}")
                break
            done += len(chunk)
            emit(Reading(request_id, done, total))
            if time.monotonic() - began > _SLOW_CHUNK and size > _LEAST_CHUNK:
                size //= 2  # a large model on a slow machine still shows that it moves
        return cached

    def write(self, chain: Sampler, writer: Writer, max_tokens: int, stop: StopFlag) -> Reason:
        """Write tokens until the model ends its reply, or another reason does."""
        llama, context = self._llama, self._context
        sample, piece, is_end = (
            llama.llama_sampler_sample,
            self._vocabulary.piece,
            self._vocabulary.is_end,
        )
        single, decode = self._tokens, self._decode
        try:
            while not stop:
                token = sample(chain, context, -1)
                if is_end(token):
                    return "stop"
                writer.add(token, piece(token))
                if writer.count == max_tokens:
                    return "length"
                if len(self._cached) >= self._n_ctx:
                    return "context"
                single[0] = token
                if not decode((token,)):
                    return "cancelled" if stop else "context"
            return "cancelled"
        finally:
            writer.flush()

    def _decode(self, tokens: Sequence[int]) -> bool:
        """Evaluate `tokens`, which lie in the batch; False after a stop or for want of room."""
        if (threads := self._governor.threads) != self._threads:
            self._threads = threads
            self._llama.llama_set_n_threads(self._context, threads, threads)
        self._batch.n_tokens = len(tokens)
        result = self._llama.llama_decode(self._context, self._batch)
        if result == 0:
            self._cached += tokens
            return True
        # Aborted work may have left some of its tokens behind.
        if not self._llama.llama_memory_seq_rm(self._memory, 0, len(self._cached), -1):
            self._clear()
        if result in (ABORTED, _NO_SLOT):
            return False
        self._clear()
        raise EngineCrashed(f"llama_decode returned {result}\n{self._log.reason()}")

    def _keep_common(self, tokens: Sequence[int]) -> int:
        """Cut the cache down to what it shares with `tokens`; at least the last is read again."""
        common, most = 0, min(len(self._cached), len(tokens) - 1)
        while common < most and self._cached[common] == tokens[common]:
            common += 1
        if common < len(self._cached):
            kept = common > 0 and self._llama.llama_memory_seq_rm(self._memory, 0, common, -1)
            # Recurrent models refuse to go back; a sliding window may have lost what it needs.
            oldest = self._llama.llama_memory_seq_pos_min(self._memory, 0) if kept else 0
            if not kept or (self._n_swa > 0 and oldest > max(0, common - self._n_swa)):
                self._clear()
                return 0
            del self._cached[common:]
        return common

    def _clear(self) -> None:
        self._llama.llama_memory_clear(self._memory, False)
        self._cached.clear()
