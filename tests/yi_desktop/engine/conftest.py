"""Clients with the fake engine and with the real one, closed whatever happens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.asker import FAKE, Asker
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.watchdog import Limits
from yi_desktop.models.library import starter_model

USUAL = Limits()


@pytest.fixture
async def make_asker() -> AsyncIterator[Callable[..., Asker]]:
    made: list[EngineClient] = []

    def make(path: Path, limits: Limits = USUAL, spare: bool = False, **options: int) -> Asker:
        client = EngineClient(FAKE if path.stem == "fake" else None, spare=spare, limits=limits)
        made.append(client)
        return Asker(client, ModelSpec(path, **options))

    yield make
    for client in made:
        await client.close()


@pytest.fixture
async def fake(make_asker: Callable[..., Asker]) -> Asker:
    """The fake engine with a model loaded and impatient watchdogs."""
    asker = make_asker(Path("fake.gguf"), Limits(tick=0.05, unanswered=20, quiet=40, stop=20))
    await asker.client.load(asker.spec)
    return asker


@pytest.fixture(scope="session")
def starter() -> Path:
    path = starter_model()
    assert path, "the starter model is not installed"
    return path


@pytest.fixture
async def real(make_asker: Callable[..., Asker], starter: Path) -> Asker:
    """The real engine with the starter model; one thread, which no neighbour can stall."""
    asker = make_asker(starter, n_threads=1)
    await asker.client.load(asker.spec)
    return asker
