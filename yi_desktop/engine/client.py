"""The app's side of the engine: one queue of requests, whatever becomes of the workers."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from yi_desktop.engine.environment import worker_command
from yi_desktop.engine.errors import EngineCrashed, EngineHung, NoModel, error_from
from yi_desktop.engine.process import WorkerProcess
from yi_desktop.engine.protocol import (
    Cancel,
    ChatMessage,
    Count,
    Counted,
    Failed,
    Finished,
    Generate,
    Load,
    Loaded,
    Loading,
    Log,
    ModelInfo,
    Piece,
    Pong,
    Reading,
    Ready,
    Sampling,
)
from yi_desktop.engine.watchdog import Limits, watch
from yi_desktop.errors import YiError

_END_LIMIT = 5.0  # seconds
_SPARE_DELAY = 2.0  # seconds of quiet before a spare is started: its imports cost a core
_log = logging.getLogger("yi_desktop.engine")


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """What to load. `n_ctx` 0: the model's own, bounded; `n_gpu_layers` -1: all that fit."""

    path: Path
    n_ctx: int = 0
    n_gpu_layers: int = -1
    n_threads: int = 0


class EngineClient:
    """Shared by window, command line and API, so that all requests queue in one place.

    Belongs to one event loop. A worker that ends, by whatever cause, makes the request that
    was running raise a YiError; the next request finds a new worker with the same model.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        log_dir: Path | None = None,
        spare: bool = True,
        limits: Limits = Limits(),  # noqa: B008 - frozen
    ) -> None:
        self._command = list(command or worker_command())
        self._log_dir = log_dir
        self._keeps_spare = spare
        self._limits = limits
        self._turn = asyncio.Lock()
        self._ids = itertools.count(1)
        self._worker: WorkerProcess | None = None
        self._spare: WorkerProcess | None = None
        self._spec: ModelSpec | None = None
        self._model: ModelInfo | None = None
        self._closed = False

    @property
    def model(self) -> ModelInfo | None:
        """The model that a living worker holds, if any."""
        return self._model if self._worker and self._worker.alive else None

    @property
    def spec(self) -> ModelSpec | None:
        """What was loaded last; kept when its worker dies, because it will be loaded again."""
        return self._spec

    @property
    def worker_pid(self) -> int | None:
        """Process id of the worker that holds the model."""
        return self._worker.pid if self._worker and self._worker.alive else None

    def start(self) -> None:
        """Start the warm spare early. Returns at once; needs a running event loop."""
        if self._spare is None or not self._spare.alive:
            self._spare = WorkerProcess(self._command, self._log_dir)

    async def load(
        self, spec: ModelSpec, on_progress: Callable[[float], None] | None = None
    ) -> ModelInfo:
        """Load `spec`, unless it is loaded already. `on_progress` hears fractions up to 1.0.

        The model loaded before is given up first: memory may not hold both. A cancelled load
        ends its worker. Raises YiError subclasses.
        """
        async with self._turn:
            return await self._load(spec, on_progress)

    async def unload(self) -> None:
        """End the model's worker, which frees all it held, once it is its turn."""
        async with self._turn:
            self._spec = self._model = None
            await _finish(self._worker)
            self._worker = None

    async def close(self) -> None:
        """End every worker now; a request that is running raises EngineCrashed."""
        self._closed = True
        workers = (self._worker, self._spare)
        for worker in workers:
            if worker:
                worker.end(EngineCrashed("closed"))
        for worker in workers:
            await _finish(worker)

    async def generate(
        self,
        messages: Sequence[ChatMessage],
        sampling: Sampling,
        *,
        continue_last: bool = False,
    ) -> AsyncGenerator[Reading | Piece | Finished, None]:
        """Yield how far the prompt is read, the reply's pieces, and what it took.

        Close the generator to stop the reply; it returns once the worker has stopped. Waits
        for its turn, and loads the last model again if its worker has died. Raises YiError
        subclasses.
        """
        history = _mended(messages)
        async with self._turn:
            worker = await self._at_work()
            request = Generate(next(self._ids), history, sampling, continue_last)
            async with self._request(worker, request) as running:
                while event := await running.next():
                    if isinstance(event, Reading | Piece | Finished):
                        yield event

    async def count(self, messages: Sequence[ChatMessage], *, continue_last: bool = False) -> int:
        """The tokens that `generate` would have to read, whether they fit or not."""
        history, tokens = _mended(messages), 0
        async with self._turn:
            worker = await self._at_work()
            async with self._request(
                worker, Count(next(self._ids), history, continue_last)
            ) as running:
                while event := await running.next():
                    if isinstance(event, Counted):
                        tokens = event.tokens
        return tokens

    async def _at_work(self) -> WorkerProcess:
        """A worker that holds the model."""
        if self._spec is None:
            raise NoModel
        await self._load(self._spec, None)
        assert self._worker
        return self._worker

    async def _load(
        self, spec: ModelSpec, on_progress: Callable[[float], None] | None
    ) -> ModelInfo:
        spec = replace(spec, path=spec.path.absolute())
        if self.model and self._spec == spec:
            return self.model
        await _finish(self._worker)
        self._worker = worker = self._take_spare()
        self._spec, self._model = spec, None
        request = Load(
            next(self._ids), str(spec.path), spec.n_ctx, spec.n_gpu_layers, spec.n_threads
        )
        try:
            async with self._request(worker, request) as running:
                while event := await running.next():
                    if isinstance(event, Loading) and on_progress:
                        on_progress(event.fraction)
                    elif isinstance(event, Loaded):
                        self._model = event.model
        finally:
            if self._model is None:
                worker.end(EngineCrashed("the load did not finish"))
        if self._model is None:
            raise EngineCrashed("the load said nothing of the model")
        return self._model

    @asynccontextmanager
    async def _request(
        self, worker: WorkerProcess, request: Load | Generate | Count
    ) -> AsyncIterator[_Running]:
        """Send `request`, hand out its events, and leave `worker` idle again or dead."""
        running = _Running(worker, request.id)
        watchdog = asyncio.create_task(watch(worker, self._limits))
        try:
            worker.send(request)
            yield running
        finally:
            try:
                if not running.finished and worker.alive:
                    await self._stop(running)
            except asyncio.CancelledError:  # no time to wait for it, and the next request comes
                worker.end(EngineHung("it was not given the time to stop"))
                raise
            finally:
                watchdog.cancel()
                self._plan_spare()

    async def _stop(self, running: _Running) -> None:
        """Have the worker stop the request; end it if it does not."""
        running.worker.send(Cancel(running.request_id))
        try:
            async with asyncio.timeout(self._limits.stop * self._limits.tick):
                while await running.next():
                    pass
        except TimeoutError:
            running.worker.end(EngineHung("it did not stop when asked"))
        except YiError as error:  # it has stopped, if not in the way that was asked for
            _log.info("stopped by a failure: %s %s", error.code, error.detail)

    def _take_spare(self) -> WorkerProcess:
        if self._closed:
            raise EngineCrashed("closed")
        spare, self._spare = self._spare, None
        return spare if spare and spare.alive else WorkerProcess(self._command, self._log_dir)

    def _plan_spare(self) -> None:
        if self._keeps_spare:
            asyncio.get_running_loop().call_later(_SPARE_DELAY, self._start_spare_if_idle)

    def _start_spare_if_idle(self) -> None:
        if not self._closed and not self._turn.locked():
            self.start()


class _Running:
    """One request at one worker."""

    def __init__(self, worker: WorkerProcess, request_id: int) -> None:
        self.worker = worker
        self.request_id = request_id
        self.finished = False

    async def next(self) -> Loading | Loaded | Reading | Piece | Finished | Counted | None:
        """The request's next event, None after its last one. Raises what became of it."""
        while not self.finished:
            event = await self.worker.events.get()
            if event is None:
                self.finished = True
                assert self.worker.failure
                raise type(self.worker.failure)(self.worker.failure.detail)
            if isinstance(event, Ready | Pong | Log) or event.id != self.request_id:
                continue
            self.finished = isinstance(event, Loaded | Finished | Counted | Failed)
            if isinstance(event, Failed):
                raise error_from(event.code, event.detail)
            return event
        return None


async def _finish(worker: WorkerProcess | None) -> None:
    """End `worker` and wait until the system has taken it away."""
    if worker:
        worker.end(EngineCrashed("no longer needed"))
        with suppress(TimeoutError):  # the system may hold it in a driver; it is doomed anyway
            await asyncio.wait_for(worker.ended.wait(), _END_LIMIT)


def _mended(messages: Sequence[ChatMessage]) -> tuple[ChatMessage, ...]:
    return tuple(msgspec.structs.replace(one, text=_mend(one.text)) for one in messages)


def _mend(text: str) -> str:
    """`text` with each half of a surrogate pair joined, or replaced where it stands alone."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
