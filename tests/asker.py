"""The shortest way to ask an engine something, for the tests that need a worker process."""

from __future__ import annotations

from contextlib import aclosing

from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.environment import worker_command
from yi_desktop.engine.protocol import ChatMessage, Finished, Piece, Reading, Sampling

FAKE = worker_command("yi_desktop.engine.fake")
GREEDY = Sampling(temperature=0, max_tokens=24)


class Asker:
    """A client, what it is to load, and the events of its last reply."""

    def __init__(self, client: EngineClient, spec: ModelSpec) -> None:
        self.client = client
        self.spec = spec
        self.events: list[Reading | Piece | Finished] = []

    @property
    def text(self) -> str:
        return "".join(e.text for e in self.events if isinstance(e, Piece))

    @property
    def token_ids(self) -> tuple[int, ...]:
        return tuple(i for e in self.events if isinstance(e, Piece) for i in e.token_ids)

    @property
    def finished(self) -> Finished:
        assert isinstance(self.events[-1], Finished)
        return self.events[-1]

    async def ask(
        self, *said: str | ChatMessage, sampling: Sampling = GREEDY, continue_last: bool = False
    ) -> str:
        """The reply to messages that alternate, the person's first."""
        history = [
            m if isinstance(m, ChatMessage) else ChatMessage(("user", "assistant")[i % 2], m)
            for i, m in enumerate(said)
        ]
        self.events = []
        replies = self.client.generate(history, sampling, continue_last=continue_last)
        async with aclosing(replies):
            async for event in replies:
                self.events.append(event)
        return self.text
