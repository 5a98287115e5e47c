"""One turn: the person's text in, the stored and streamed reply out."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, TypeVar

import msgspec

from yi_desktop.chat.context import LEFT_OUT, fitted, left_out_before
from yi_desktop.chat.growth import Growth
from yi_desktop.chat.presets import DEFAULT, PRESETS
from yi_desktop.chat.prompt import as_prompt, to_continue, with_instruction
from yi_desktop.chat.saving import Saver
from yi_desktop.chat.title import title_of
from yi_desktop.engine.client import ModelSpec
from yi_desktop.engine.errors import NoModel
from yi_desktop.engine.protocol import ChatMessage, Finished, ModelInfo, Piece, Reading, Sampling
from yi_desktop.errors import YiError
from yi_desktop.storage.conversations import rename_conversation
from yi_desktop.storage.database import Database
from yi_desktop.storage.edits import rewrite_question
from yi_desktop.storage.exchanges import ask, history_of
from yi_desktop.storage.messages import Message, add_message, get_message, save_reply
from yi_desktop.storage.queue import ask_next

Phase = Literal["saved", "loading", "reading", "writing", "done"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TurnUpdate:
    """A message as it is now. `done` of `total`: a fraction of 1 loading, tokens reading."""

    message: Message
    phase: Phase
    done: float = 0.0
    total: float = 0.0
    tokens_per_second: float = 0.0
    error: YiError | None = None


Updates = AsyncGenerator[TurnUpdate, None]


class Engine(Protocol):
    """What a turn needs of an engine; `EngineClient` is one."""

    @property
    def spec(self) -> ModelSpec | None: ...
    @property
    def model(self) -> ModelInfo | None: ...
    async def load(
        self, spec: ModelSpec, on_progress: Callable[[float], None] | None = None
    ) -> ModelInfo: ...
    def generate(
        self,
        messages: Sequence[ChatMessage],
        sampling: Sampling,
        *,
        continue_last: bool = False,
    ) -> AsyncGenerator[Reading | Piece | Finished, None]: ...
    async def count(
        self, messages: Sequence[ChatMessage], *, continue_last: bool = False
    ) -> int: ...


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person has set: `instructions` for every answer ("" is ours), names for chats, the
    language to answer in ("" is that of the question).
    """

    instructions: str = ""
    name_chats: bool = True
    language: str = ""


class Turns:
    """Takes turns. Nothing reaches the engine before it is on disk.

    Whatever ends a turn, the text so far is saved in a state that tells how it ended. To stop
    one, close its generator or cancel its task.
    """

    def __init__(
        self,
        database: Callable[[], Awaitable[Database]],
        engine: Engine,
        spec: Callable[[], ModelSpec | None],
        model_hash: Callable[[Path], Awaitable[str]],
        wishes: Callable[[], Wishes] = Wishes,
    ) -> None:
        """`spec` is the model chosen now; `model_hash` the SHA-256 of a file, in hex."""
        self._database, self._engine = database, engine
        self._spec, self._model_hash, self._wishes = spec, model_hash, wishes

    async def send(self, conversation_id: str | None, text: str, sampling: Sampling) -> Updates:
        """Ask; None starts a conversation. The first update holds the question, saved."""
        naming = self._wishes().name_chats
        database, title = await self._database(), title_of(text) if naming else ""
        question, reply = await _to_the_end(database.run(ask, conversation_id, text, title))
        update = TurnUpdate(question, "saved")
        async with aclosing(self._write(database, reply, sampling, update)) as updates:
            async for update in updates:
                yield update
        unnamed = naming and conversation_id is None and not title
        if unnamed and (title := title_of(update.message.text)):
            await database.run(rename_conversation, question.conversation_id, title, by="model")

    async def send_next(self, conversation_id: str, sampling: Sampling) -> Updates:
        """Ask what is queued next; nothing happens where nothing is."""
        database = await self._database()
        if asked := await _to_the_end(database.run(ask_next, conversation_id)):
            async with aclosing(
                self._write(database, asked[1], sampling, TurnUpdate(asked[0], "saved"))
            ) as updates:
                async for update in updates:
                    yield update

    async def rewrite(self, message_id: str, text: str, sampling: Sampling) -> Updates:
        """Ask another version of a question, beside it."""
        database = await self._database()
        question, reply = await _to_the_end(database.run(rewrite_question, message_id, text))
        async with aclosing(
            self._write(database, reply, sampling, TurnUpdate(question, "saved"))
        ) as updates:
            async for update in updates:
                yield update

    async def continue_reply(self, message_id: str, sampling: Sampling | None = None) -> Updates:
        """Go on with a reply that ended early: where it broke off, with what made it."""
        database = await self._database()
        reply = await database.run(get_message, message_id)
        async with aclosing(self._write(database, reply, sampling or _made_with(reply))) as updates:
            async for update in updates:
                yield update

    async def regenerate(self, message_id: str, sampling: Sampling | None = None) -> Updates:
        """Write another version of a reply beside it."""
        database = await self._database()
        old = await database.run(get_message, message_id)
        reply = await _to_the_end(
            database.run(
                add_message, old.conversation_id, old.parent_id, "assistant", "", "streaming"
            )
        )
        again = sampling or _other_seed(_made_with(old))
        async with aclosing(self._write(database, reply, again)) as updates:
            async for update in updates:
                yield update

    async def _write(
        self,
        database: Database,
        reply: Message,
        sampling: Sampling,
        asked: TurnUpdate | None = None,
    ) -> Updates:
        if sampling.seed is None:  # chosen here, so that it is known even if the worker dies
            sampling = msgspec.structs.replace(sampling, seed=secrets.randbits(31))
        growth, saver = Growth(reply, sampling), Saver(database)
        state, error = "interrupted", None  # what a bug leaves
        try:
            if asked is not None:
                yield asked
            async with aclosing(self._stream(database, growth, saver, sampling)) as updates:
                async for update in updates:
                    yield update
            # Cut off by a limit is not complete: it can be gone on with.
            finish = growth.made.parameters.get("finish")
            state = "complete" if finish == "stop" else "interrupted"
        except YiError as caught:
            state, error = "failed", caught
            growth.fail(caught)
        except (asyncio.CancelledError, GeneratorExit):
            state = "stopped"
            raise
        finally:
            last = replace(growth.reply, state=state)
            failure = await _to_the_end(_finish(saver, last))
        if failure is not None:
            error, last = failure, replace(last, state="failed")
        yield TurnUpdate(last, "done", tokens_per_second=growth.tokens_per_second, error=error)
        if growth.model_path and not growth.made.model_hash:
            growth.note(model_hash=await self._model_hash(growth.model_path))
            await database.run(save_reply, last.id, last.text, last.state, growth.made)

    async def _stream(
        self, database: Database, growth: Growth, saver: Saver, sampling: Sampling
    ) -> Updates:
        yield TurnUpdate(growth.reply, "loading")
        spec = self._spec()
        if spec is None:
            raise NoModel
        async with aclosing(self._load(spec)) as fractions:
            async for fraction in fractions:
                yield TurnUpdate(growth.reply, "loading", fraction, 1.0)
        growth.model_path = spec.path  # another may be chosen before the reply ends
        model_hash = await self._hash_at_hand(spec.path)
        growth.note(model_name=self._engine.model.name if self._engine.model else spec.path.stem)
        growth.note(model_hash=model_hash)
        history = await database.run(history_of, growth.reply)
        wishes = self._wishes()
        instructions = wishes.instructions.strip()
        prompt = with_instruction(as_prompt(history, model_hash), instructions, wishes.language)
        if instructions:
            growth.note_parameter("instructions", instructions)
        if wishes.language:
            growth.note_parameter("language", wishes.language)
        going_on = bool(growth.reply.text)
        if going_on:
            prompt += (to_continue(growth.reply, model_hash),)
        yield TurnUpdate(growth.reply, "reading")
        events = fitted(
            lambda fitting: self._engine.generate(fitting, sampling, continue_last=going_on),
            lambda counted: self._engine.count(counted, continue_last=going_on),
            self._engine.model.n_ctx if self._engine.model else 0,
            prompt,
            left_out=left_out_before(history),
            tell=lambda count: growth.note_parameter(LEFT_OUT, count),
        )
        async with aclosing(events):
            async for event in events:
                match event:
                    case Reading():
                        yield TurnUpdate(growth.reply, "reading", event.done, event.total)
                    case Piece():
                        growth.add(event)
                        saver.grow(growth.reply)
                        speed = growth.tokens_per_second
                        yield TurnUpdate(growth.reply, "writing", tokens_per_second=speed)
                    case Finished():
                        growth.finish(event)

    async def _hash_at_hand(self, path: Path) -> str:
        """The hash, or "" if it is still being computed: gigabytes must not delay a first word."""
        try:
            return await asyncio.wait_for(asyncio.shield(self._model_hash(path)), 0.02)
        except TimeoutError:
            return ""

    async def _load(self, spec: ModelSpec) -> AsyncGenerator[float, None]:
        """Fractions of 1 until the model is loaded."""
        if self._engine.model is not None and self._engine.spec == spec:
            return
        fractions: asyncio.Queue[float | None] = asyncio.Queue()
        loading = asyncio.create_task(self._engine.load(spec, fractions.put_nowait))
        loading.add_done_callback(lambda _: fractions.put_nowait(None))
        try:
            while (fraction := await fractions.get()) is not None:
                yield fraction
            loading.result()
        finally:
            loading.cancel()


def _made_with(reply: Message) -> Sampling:
    """The parameters that made the reply, or the default ones if they are not known."""
    known = Sampling.__struct_fields__
    try:
        parameters = reply.made.parameters if reply.made else {}
        return msgspec.convert({k: v for k, v in parameters.items() if k in known}, Sampling)
    except msgspec.ValidationError:
        return PRESETS[DEFAULT]


def _other_seed(sampling: Sampling) -> Sampling:
    """The same parameters with a seed that is yet to be chosen: another version must differ."""
    return msgspec.structs.replace(sampling, seed=None)


async def _finish(saver: Saver, reply: Message) -> YiError | None:
    try:
        await saver.finish(reply)
    except YiError as error:
        return error
    return None


async def _to_the_end(work: Awaitable[T]) -> T:
    """The result of `work` even if this task is cancelled meanwhile; its next await is told."""
    future, cancelled = asyncio.ensure_future(work), False
    while not future.done():
        try:
            await asyncio.shield(future)
        except asyncio.CancelledError:
            cancelled = True
        except Exception:  # raised below, by result()
            break
    if cancelled and (task := asyncio.current_task()) is not None:
        task.cancel()
    return future.result()
