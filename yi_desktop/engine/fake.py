"""A real process that speaks the engine's protocol without a model, for tests of all else.

Commands in the last user message choose what it does: `/crash`, `/hang`, `/stall`, `/oom`,
`/fail CODE`, `/slow`, `/long N`, `/read N`, `/think`, `/echo TEXT`, `/markdown`. Anything else
is answered at once with a few words. The same question always gets the same answer.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from yi_desktop.engine.errors import PromptTooLong
from yi_desktop.engine.protocol import (
    ChatMessage,
    Count,
    Finished,
    Generate,
    Load,
    Loading,
    ModelInfo,
    Piece,
    Reading,
)
from yi_desktop.engine.serve import Emit, StopFlag, serve
from yi_desktop.errors import YiError

WORDS = ("The", "quick", "brown", "fox", "jumps", "over", "the", "小狐狸", "while", "🌍", "turns.")
MARKDOWN = """\
# A heading

Some *slanted*, **bold** and `plain code` text with a [link](https://example.org/).

- one
- two
  1. inner

> quoted

```python
def answer() -> int:
    return 42
```

| a | b |
|---|--:|
| 1 | 2 |
"""
_READ_STEP = 256
_LONG_PACE = 0.002  # seconds a word
_SLOW_PACE = 0.05
_OOM_STEP = 32 * 1024 * 1024
_OOM_END = 4 * 1024**3
_LATE = 3600  # seconds that count as for ever


class _Asked(YiError):
    """A failure that the question asked for."""

    def __init__(self, code: str) -> None:
        super().__init__("asked for")
        self.code = code


class FakeBackend:
    """Writes words at a chosen pace, or fails in a chosen way."""

    version = "fake"
    _n_ctx = 4096

    def load(self, request: Load, emit: Emit, stop: StopFlag) -> ModelInfo:
        """Succeed for any path, except that a name with `refused` in it fails."""
        if "refused" in request.path:
            raise _Asked("load_failed")
        for fraction in (0.0, 0.5, 1.0):
            emit(Loading(request.id, fraction))
        self._n_ctx = request.n_ctx or self._n_ctx
        return ModelInfo(
            path=request.path,
            name=Path(request.path).stem,
            architecture="fake",
            size=1_000_000,
            n_params=1_000_000,
            n_layers=1,
            n_gpu_layers=0,
            n_ctx=self._n_ctx,
            n_ctx_train=4096,
            template="gguf",
            device="none",
        )

    def generate(self, request: Generate, emit: Emit, stop: StopFlag) -> Finished:
        """Answer the last user message as its command says."""
        began = time.perf_counter()
        asked = _last_question(request.messages)
        prompt_tokens = _words_in(request.messages)
        if prompt_tokens >= self._n_ctx:
            raise PromptTooLong(f"{prompt_tokens} tokens; the context holds {self._n_ctx}")
        if asked.startswith("/read "):
            prompt_tokens = int(asked.split()[1])
        for done in range(0, prompt_tokens, _READ_STEP):
            emit(Reading(request.id, done, prompt_tokens))
            if stop or (asked.startswith("/read ") and _wait(_SLOW_PACE, stop)):
                break
        emit(Reading(request.id, prompt_tokens, prompt_tokens))
        read = time.perf_counter()
        written = 0
        reason: Literal["stop", "length"] = "stop"
        for text in _reply(asked, request.continue_last, stop):
            if stop:
                break
            if written == request.sampling.max_tokens > 0:
                reason = "length"
                break
            emit(Piece(request.id, text, (written,)))
            written += 1
        return Finished(
            id=request.id,
            reason="cancelled" if stop else reason,
            prompt_tokens=prompt_tokens,
            cached_tokens=0,
            reply_tokens=written,
            prompt_ms=(read - began) * 1000,
            reply_ms=(time.perf_counter() - read) * 1000,
            seed=request.sampling.seed or 0,
        )

    def count(self, request: Count) -> int:
        """A word is a token."""
        return _words_in(request.messages)


def _words_in(messages: tuple[ChatMessage, ...]) -> int:
    return sum(len(message.text.split()) for message in messages)


def _last_question(messages: tuple[ChatMessage, ...]) -> str:
    return next((m.text.strip() for m in reversed(messages) if m.role == "user"), "")


def _reply(asked: str, continued: bool, stop: StopFlag) -> Iterator[str]:
    """The pieces of the reply, with their pauses; a continued one brings its second half only."""
    command, _, rest = asked.partition(" ")
    match command:
        case "/echo":
            yield from _pieces(rest)
        case "/markdown":
            yield from _pieces(MARKDOWN)
        case "/think":
            yield from _pieces("<think>\nLet me see. It is simple.\n</think>\n\nIt is forty-two.")
        case "/long":
            yield from _words(_count(rest, 1000), _LONG_PACE, stop)
        case "/slow":
            yield from _words(_count(rest, 200), _SLOW_PACE, stop)
        case "/crash" | "/hang" | "/stall" | "/oom" | "/fail" if not continued:
            yield from _words(3, 0.0, stop)
            _misbehave(command, rest)
        case _:
            yield from _words(len(WORDS), 0.0, stop)


def _count(rest: str, default: int) -> int:
    """The number after a command; another question may follow it, asked before an answer."""
    return int(rest.split(maxsplit=1)[0]) if rest else default


def _pieces(text: str) -> Iterator[str]:
    """`text` cut after each space or line end."""
    for line in text.splitlines(keepends=True):
        for i, word in enumerate(line.split(" ")):
            yield f" {word}" if i else word


def _words(count: int, pace: float, stop: StopFlag) -> Iterator[str]:
    for i in range(count):
        word = WORDS[i % len(WORDS)]
        yield f" {word}" if i else word
        if pace and _wait(pace, stop):
            return


def _wait(seconds: float, stop: StopFlag) -> bool:
    """Sleep, but no longer than until the stop; say whether it came."""
    end = time.perf_counter() + seconds
    while not stop and (left := end - time.perf_counter()) > 0:
        time.sleep(min(left, 0.002))
    return bool(stop)


def _misbehave(command: str, rest: str) -> None:
    if command == "/crash":
        print("GGML_ASSERT(asked for) failed", file=sys.stderr, flush=True)
        os.abort()
    if command == "/hang":  # a native call that never gives the interpreter back
        sleep = ctypes.PyDLL("kernel32").Sleep if os.name == "nt" else ctypes.PyDLL(None).sleep
        sleep(_LATE)
    if command == "/stall":  # alive, but without progress
        time.sleep(_LATE)
    if command == "/oom":
        taken = [b"\x01" * _OOM_STEP for _ in range(_OOM_END // _OOM_STEP)]
        raise _Asked(f"oom_not_noticed_{len(taken)}")
    raise _Asked(rest or "engine_crashed")


def main() -> None:
    """Serve until the app goes away. Never returns."""
    serve(FakeBackend)


if __name__ == "__main__":
    main()
