"""What every test may ask for; and log warnings, Python's and Qt's, fail tests."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

import pytest

# Before anything imports Qt: no test needs a screen or a GPU.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from yi_desktop.engine.client import ModelSpec
from yi_desktop.engine.errors import NoModel
from yi_desktop.engine.protocol import (
    ChatMessage,
    Finished,
    ModelInfo,
    Piece,
    Reading,
    Sampling,
)
from yi_desktop.paths import Paths
from yi_desktop.storage.database import Database

KEY = bytes(range(32))
Step = str | Exception | asyncio.Event


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--installer", action="store_true", help="build and try the package too")
    parser.addoption("--package", type=Path, help="the package to try in place of a new one")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--installer") or config.getoption("--package"):
        return
    items[:], left_out = (
        [item for item in items if (item.get_closest_marker("installer") is None) == kept]
        for kept in (True, False)
    )
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """pytest-qt would make a QApplication, which needs widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture(autouse=True, scope="session")
def no_desktop(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test speaks to the desktop of who runs it, or changes what it starts."""
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


@pytest.fixture(autouse=True)
def no_log_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning that a test expects, it takes out of `caplog` by `caplog.clear()`."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, f"logged: {[r.getMessage() for r in loud]}"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths.under(tmp_path / "root")
    paths.make()
    return paths


@pytest.fixture
async def db(paths: Paths) -> AsyncIterator[Database]:
    database = await Database.open(paths.database, KEY)
    yield database
    await database.close()


class FakeEngine:
    """An engine in this process that answers with what was enqueued.

    A reply is a list of steps: a text is a piece of it, an exception is raised, an event is
    waited for.
    """

    def __init__(self) -> None:
        self.replies: list[list[Step]] = []
        self.seen: list[tuple[ChatMessage, ...]] = []
        self.sampling: list[Sampling] = []
        self.continued: list[bool] = []
        self.closed = 0
        self.room = 10**9  # the context; a message is a token
        self.counts = 0
        self.spec: ModelSpec | None = None
        self.model: ModelInfo | None = None
        self.load_error: Exception | None = None

    def enqueue(self, *steps: Step) -> None:
        self.replies.append(list(steps))

    async def load(
        self, spec: ModelSpec, on_progress: Callable[[float], None] | None = None
    ) -> ModelInfo:
        if self.load_error is not None:
            raise self.load_error
        if on_progress:
            on_progress(0.5)
            on_progress(1.0)
        self.spec = spec
        self.model = ModelInfo(
            str(spec.path), "Fake", "fake", 1, 1, 1, 0, self.room, self.room, "gguf", "none"
        )
        return self.model

    async def count(self, messages: Sequence[ChatMessage], *, continue_last: bool = False) -> int:
        self.counts += 1
        return len(messages)

    async def generate(
        self,
        messages: Sequence[ChatMessage],
        sampling: Sampling,
        *,
        continue_last: bool = False,
    ) -> AsyncGenerator[Reading | Piece | Finished, None]:
        from yi_desktop.engine.errors import PromptTooLong

        if self.model is None:
            raise NoModel
        self.seen.append(tuple(messages))
        if len(messages) >= self.room:
            raise PromptTooLong
        self.sampling.append(sampling)
        self.continued.append(continue_last)
        prompt_tokens = sum(len(message.text) for message in messages)
        yield Reading(1, 0, prompt_tokens)
        yield Reading(1, prompt_tokens, prompt_tokens)
        count = 0
        try:
            for step in self.replies.pop(0) if self.replies else ["Hello", " there."]:
                match step:
                    case str():
                        count += 1
                        yield Piece(1, step, (count,))
                        await asyncio.sleep(0)
                    case asyncio.Event():
                        await step.wait()
                    case _:
                        raise step
        finally:
            self.closed += 1
        yield Finished(1, "stop", prompt_tokens, 0, count, 2.0, 10.0 * count, sampling.seed or 0)

    async def unload(self) -> None:
        self.model = None


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def spec(tmp_path: Path) -> ModelSpec:
    path = tmp_path / "fake.gguf"
    path.write_bytes(b"GGUF")
    return ModelSpec(path)


async def until(done: Callable[[], object], seconds: float = 10.0) -> None:
    """Wait for a state that nothing announces; fails when it does not come."""
    end = asyncio.get_running_loop().time() + seconds
    while not done():
        assert asyncio.get_running_loop().time() < end, "it did not come"
        await asyncio.sleep(0.005)


@pytest.fixture(name="until")
def until_fixture() -> Callable[..., object]:
    return until
