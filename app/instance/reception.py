"""What the window does for a second start and for the command line."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from pathlib import Path

from app.instance.messages import Answering, Ask, OtherModel, Request, Taken
from app.instance.server import Visitor
from yi_desktop.chat.presets import INSTRUCTION
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.errors import NoModel
from yi_desktop.engine.protocol import ChatMessage, Loading, Sampling


class Reception:
    """Questions wait their turn among the window's own, in the engine's one queue."""

    def __init__(
        self,
        engine: EngineClient,
        chosen: Callable[[], Awaitable[ModelSpec | None]],
        open_files: Callable[[Sequence[Path], str], None],
    ) -> None:
        """`chosen` tells the window's model once it is known; `open_files` shows the window,
        with files in it.
        """
        self._engine, self._chosen, self._open_files = engine, chosen, open_files

    async def serve(self, request: Request, visitor: Visitor) -> None:
        """Do it and say so. Raises YiError subclasses."""
        if isinstance(request, Ask):
            await self._ask(request, visitor)
        else:
            self._open_files([Path(file) for file in request.files], request.token)
            visitor.send(Taken(os.getpid()))

    async def _ask(self, asked: Ask, visitor: Visitor) -> None:
        spec = await self._chosen()
        if asked.model and (spec is None or not _same(spec.path, Path(asked.model))):
            visitor.send(OtherModel())
            return
        if spec is None:
            raise NoModel("none is chosen in the open window")
        visitor.send(Taken(os.getpid()))
        await self._engine.load(spec, lambda done: visitor.send(Loading(0, done)))
        messages = [ChatMessage("system", INSTRUCTION), ChatMessage("user", asked.text)]
        replies = self._engine.generate(messages, Sampling(temperature=asked.temperature))
        begun = False
        async with aclosing(replies):
            async for event in replies:
                if not begun:  # the model may have been changed while this one waited
                    begun = True
                    model = self._engine.spec or spec
                    visitor.send(Answering(str(model.path)))
                visitor.send(event)
                await visitor.taken()


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
