"""Answers one question in the terminal and keeps nothing: by the open window's model, or itself."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

from app.instance.client import Line, WindowGone, reach
from app.instance.messages import Answer, Answering, Ask, OtherModel, Taken
from yi_desktop.chat.presets import INSTRUCTION
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.errors import NoModel, error_from
from yi_desktop.engine.protocol import (
    BadMessage,
    ChatMessage,
    Failed,
    Finished,
    Loading,
    Piece,
    Reading,
    Sampling,
)
from yi_desktop.models.library import Library
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings


def run(
    paths: Paths, question: str, model: Path | None, temperature: float, *, as_json: bool
) -> int:
    """Print the answer, as it grows or as one JSON object. Raises YiError subclasses.

    An open window answers with the model that it has loaded. Asked for another one, or where the
    window does not answer, a worker of our own does: the window's model stays where it is.
    """
    shown = _Shown(as_json=as_json)
    asked = Ask(question, os.path.realpath(model) if model else "", temperature)
    try:
        if not _by_the_window(paths, asked, shown):
            path = model or _chosen(paths)
            asyncio.run(_by_ourselves(path, question, Sampling(temperature=temperature), shown))
    finally:
        shown.end()
    return 0


def _by_the_window(paths: Paths, asked: Ask, shown: _Shown) -> bool:
    """False where no window answers, or not with this model; nothing is shown then."""
    line = reach(paths)
    if line is None:
        return False
    taken = False
    try:
        line.send(asked)
        for answer in _checked(line):
            if isinstance(answer, OtherModel):
                return False
            taken = True
            shown.show(answer)
    except (OSError, BadMessage) as error:
        if not taken:
            return False
        raise WindowGone(str(error)) from error
    finally:
        line.close()
    if taken and shown.finished is None:
        raise WindowGone("it ended in the middle of the answer")
    return taken


def _checked(line: Line) -> Iterator[Answer]:
    for answer in line.answers():
        if isinstance(answer, Failed):
            raise error_from(answer.code, answer.detail)
        yield answer


def _chosen(paths: Paths) -> Path:
    model = Library(paths, Settings.read(paths.settings)).chosen()
    if model is None:
        raise NoModel("none was found")
    return model.path


async def _by_ourselves(path: Path, question: str, sampling: Sampling, shown: _Shown) -> None:
    engine = EngineClient(spare=False)
    try:
        await engine.load(ModelSpec(path), lambda done: shown.show(Loading(0, done)))
        shown.show(Answering(str(path)))
        messages = [ChatMessage("system", INSTRUCTION), ChatMessage("user", question)]
        replies = engine.generate(messages, sampling)
        async with aclosing(replies):
            await _show_all(replies, shown)
    finally:
        await engine.close()


async def _show_all(replies: AsyncIterator[Reading | Piece | Finished], shown: _Shown) -> None:
    async for event in replies:
        shown.show(event)


class _Shown:
    """What the person sees of an answer, whoever writes it."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._status = _Status()
        self._text = self._model = ""
        self.finished: Finished | None = None

    def show(self, answer: Answer) -> None:
        match answer:
            case Taken():
                self._status.show("waiting for the open window")
            case Answering(model=model):
                self._model = model
            case Loading():
                self._status.show(f"loading {answer.fraction:.0%}")
            case Reading():
                self._status.show(f"reading {answer.done:,} of {answer.total:,} tokens")
            case Piece():
                self._status.clear()
                self._text += answer.text
                if not self._as_json:
                    _write(answer.text)
            case Finished():
                self.finished = answer

    def end(self) -> None:
        """Close the line; one JSON object, if that was asked for and the answer is whole."""
        self._status.clear()
        if self._text and not self._as_json:
            _write("\n")
        if self._as_json and self.finished is not None:
            told = {"text": self._text, "model": self._model, **_figures(self.finished)}
            print(json.dumps(told))


def _figures(finished: Finished) -> dict[str, Any]:
    names = ("reason", "prompt_tokens", "reply_tokens", "prompt_ms", "reply_ms", "seed")
    return {name: getattr(finished, name) for name in names}


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
