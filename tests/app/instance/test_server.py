"""What knocks is heard once, answered in order, and thrown out when it is not understood."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import stat
import sys

import pytest
import qasync

from app.instance import place, server
from app.instance.messages import LIMIT, Ask, Open, Taken, decode_answer, encode
from app.instance.server import InstanceServer
from app.tasks import Tasks
from tests.conftest import until
from yi_desktop.engine.errors import NoModel
from yi_desktop.engine.protocol import Failed, FrameReader, Piece
from yi_desktop.paths import Paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are spoken to otherwise")


class Door:
    """A server whose requests are kept; `answer` says what is done with them."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.heard: list[Open | Ask] = []
        self.stopped = 0
        self.errors: list[BaseException] = []
        self.tasks = Tasks(self.errors.append)
        self.server = InstanceServer(self.serve, self.tasks)
        self.server.listen(paths)

    async def serve(self, request, visitor) -> None:
        self.heard.append(request)
        if isinstance(request, Open):
            visitor.send(Taken(1))
            return
        if request.text == "refuse":
            raise NoModel("none")
        try:
            for number in range(int(request.text)):
                visitor.send(Piece(0, "x" * 1000, (number,)))
                await visitor.taken()
            if request.text == "1":
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.stopped += 1
            raise

    async def knock(self):
        return await asyncio.open_unix_connection(place.address(self.paths))

    async def say(self, data: bytes) -> list:
        """Everything that is answered until the other side hangs up."""
        reader, writer = await self.knock()
        writer.write(data)
        answers = FrameReader(decode_answer, LIMIT).feed(await reader.read(-1))
        writer.close()
        return answers


@pytest.fixture
def play(qapp, paths: Paths):
    """Go through a scenario on Qt's loop."""

    def play(scenario) -> None:
        async def run() -> None:
            door = Door(paths)
            try:
                await asyncio.wait_for(scenario(door), 30)
            finally:
                door.server.close()
                await door.tasks.close()
            assert door.errors == []

        with qasync.QEventLoop(qapp, already_running=False) as loop:
            asyncio.set_event_loop(loop)
            loop.run_until_complete(run())
        asyncio.set_event_loop(None)

    return play


def test_a_request_is_answered_and_the_line_closed(play) -> None:
    async def scenario(door: Door) -> None:
        assert await door.say(encode(Open(("/a.gguf",)))) == [Taken(1)]
        assert door.heard == [Open(("/a.gguf",))]
        assert await door.say(encode(Ask("refuse"))) == [Failed(0, "no_model", "none")]

    play(scenario)


def test_one_request_a_connection(play) -> None:
    async def scenario(door: Door) -> None:
        assert await door.say(encode(Open()) + encode(Open())) == [Taken(1)]
        assert len(door.heard) == 1

    play(scenario)


@pytest.mark.parametrize("raw", [b"\xff\xff\xff\xff", b"\x01\0\0\0\xc1", b"GET / HTTP/1.1\r\n\r\n"])
def test_nonsense_is_thrown_out_and_the_next_is_heard(play, raw: bytes) -> None:
    async def scenario(door: Door) -> None:
        reader, writer = await door.knock()
        writer.write(raw)
        with contextlib.suppress(ConnectionResetError):
            assert await reader.read(-1) == b""
        writer.close()
        assert await door.say(encode(Open())) == [Taken(1)]

    play(scenario)


def test_who_says_nothing_is_thrown_out(play, monkeypatch) -> None:
    monkeypatch.setattr(server, "_PATIENCE", 50)

    async def scenario(door: Door) -> None:
        reader, writer = await door.knock()
        writer.write(encode(Open())[:-1])
        with contextlib.suppress(ConnectionResetError):
            assert await reader.read(-1) == b""
        assert door.heard == []
        writer.close()

    play(scenario)


def test_hanging_up_stops_the_answer(play) -> None:
    async def scenario(door: Door) -> None:
        reader, writer = await door.knock()
        writer.write(encode(Ask("1")))
        await reader.read(100)
        writer.close()
        await until(lambda: door.stopped == 1)

    play(scenario)


def test_an_answer_waits_for_a_slow_reader(play) -> None:
    async def scenario(door: Door) -> None:
        line = socket.socket(socket.AF_UNIX)
        line.setblocking(False)
        line.connect(place.address(door.paths))
        line.send(encode(Ask("5000")))
        await until(lambda: door.server.findChildren(server.Visitor))
        (visitor,) = door.server.findChildren(server.Visitor)
        await until(lambda: visitor._socket.bytesToWrite() > server._AHEAD)
        for _ in range(20):
            await asyncio.sleep(0)
            assert visitor._socket.bytesToWrite() < 2 * server._AHEAD
        line.setblocking(True)
        line.settimeout(0.01)
        reader, pieces = FrameReader(decode_answer, LIMIT), 0
        while pieces < 5000:
            try:
                pieces += len(reader.feed(line.recv(1 << 16)))
            except TimeoutError:
                await asyncio.sleep(0.001)
        line.close()

    play(scenario)


def test_a_crowd_is_kept_out_and_the_next_is_heard(play) -> None:
    async def scenario(door: Door) -> None:
        crowd = [await door.knock() for _ in range(server._MOST + 5)]
        await until(lambda: len(door.server.findChildren(server.Visitor)) == server._MOST)
        for _, writer in crowd:
            writer.close()
        await until(lambda: not door.server.findChildren(server.Visitor))
        assert await door.say(encode(Open())) == [Taken(1)]

    play(scenario)


def test_a_dead_socket_is_replaced_and_the_new_one_is_ours_alone(play, paths) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(place.address(paths))

    async def scenario(door: Door) -> None:
        status = os.lstat(place.address(paths))
        assert stat.S_ISSOCK(status.st_mode)
        assert stat.S_IMODE(status.st_mode) & 0o077 == 0
        assert await door.say(encode(Open())) == [Taken(1)]

    play(scenario)
    assert not os.path.exists(place.address(paths))
