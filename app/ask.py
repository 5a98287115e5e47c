"""Answers one question in the terminal and keeps nothing."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import aclosing
from pathlib import Path
from typing import Any

from yi_desktop.chat.presets import INSTRUCTION
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.errors import NoModel
from yi_desktop.engine.protocol import ChatMessage, Finished, Piece, Reading, Sampling
from yi_desktop.models.library import Library
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings


def run(
    paths: Paths, question: str, model: Path | None, temperature: float, *, as_json: bool
) -> int:
    """Print the answer, as it grows or as one JSON object. Raises YiError subclasses."""
    path = model or _chosen(paths)
    asyncio.run(_ask(path, question, Sampling(temperature=temperature), as_json=as_json))
    return 0


def _chosen(paths: Paths) -> Path:
    model = Library(paths, Settings.read(paths.settings)).chosen()
    if model is None:
        raise NoModel("none was found")
    return model.path


async def _ask(path: Path, question: str, sampling: Sampling, *, as_json: bool) -> None:
    engine = EngineClient(spare=False)
    status = _Status()
    text, finished = "", None
    try:
        await engine.load(ModelSpec(path), lambda done: status.show(f"loading {done:.0%}"))
        messages = [ChatMessage("system", INSTRUCTION), ChatMessage("user", question)]
        replies = engine.generate(messages, sampling)
        async with aclosing(replies):
            async for event in replies:
                if isinstance(event, Reading):
                    status.show(f"reading {event.done:,} of {event.total:,} tokens")
                elif isinstance(event, Piece):
                    status.clear()
                    text += event.text
                    if not as_json:
                        _write(event.text)
                else:
                    finished = event
    finally:
        status.clear()
        if text and not as_json:
            _write("\n")
        await engine.close()
    if as_json:
        print(json.dumps({"text": text, "model": str(path), **_figures(finished)}))


def _figures(finished: Finished | None) -> dict[str, Any]:
    names = ("reason", "prompt_tokens", "reply_tokens", "prompt_ms", "reply_ms", "seed")
    return {name: getattr(finished, name) for name in names} if finished else {}


def _write(text: str) -> None:
    """Show a part of the answer now. A terminal must not obey what a model writes."""
    if sys.stdout.isatty():
        text = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
    sys.stdout.write(text)
    sys.stdout.flush()


class _Status:
    """One line on the error stream that gives way to the answer; only for a person's eyes."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._on = False

    def show(self, text: str) -> None:
        if self._shown:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
            self._on = True

    def clear(self) -> None:
        if self._on:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._on = False
