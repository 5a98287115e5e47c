"""Listens, for this person alone, to second starts and to the command line."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.instance import place
from app.instance.messages import LIMIT, Answer, Request, decode_request, encode
from app.tasks import Tasks
from yi_desktop.engine.protocol import BadMessage, Failed, FrameReader
from yi_desktop.errors import YiError
from yi_desktop.paths import Paths

_MOST = 16  # connections at once
_PATIENCE = 5000  # ms within which the request must have come
_AHEAD = 262_144  # bytes written and not taken, at which the answer waits for its reader
_log = logging.getLogger("yi.instance")


class Visitor(QObject):
    """One connection: a request, the answers to it, and the end."""

    def __init__(self, socket: QLocalSocket, serve: Serve, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._serve, self._tasks = socket, serve, tasks
        self._reader = FrameReader(decode_request, LIMIT)
        self._task: asyncio.Task[None] | None = None
        self._room = asyncio.Event()
        socket.setParent(self)
        socket.setReadBufferSize(LIMIT)
        socket.readyRead.connect(self._read)
        socket.bytesWritten.connect(self._written)
        socket.disconnected.connect(self._gone)
        self._timer = self.startTimer(_PATIENCE)
        self._read()  # what came before anybody listened

    def send(self, answer: Answer) -> None:
        """Say it now; nothing where the other side has hung up."""
        if self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._socket.write(encode(answer))

    async def taken(self) -> None:
        """Wait until the other side has read most of what was said."""
        while self._socket.bytesToWrite() > _AHEAD:
            self._room.clear()
            await self._room.wait()

    def timerEvent(self, event: object) -> None:
        self.killTimer(self._timer)
        if self._task is None:
            self._socket.abort()

    def _read(self) -> None:
        if self._task is not None:  # one request is all that is listened to
            self._socket.readAll()
            return
        try:
            requests = self._reader.feed(self._socket.readAll().data())
        except BadMessage as error:
            _log.info("a visitor said what is not understood: %s", error.detail)
            self._socket.abort()
            return
        if requests:
            self._task = self._tasks.start(self._answer(requests[0]))

    async def _answer(self, request: Request) -> None:
        try:
            await self._serve(request, self)
        except YiError as error:
            self.send(Failed(0, error.code, error.detail))
        finally:
            self._socket.disconnectFromServer()  # once all is written

    def _written(self) -> None:
        self._room.set()

    def _gone(self) -> None:
        if self._task is None or self._task.done():
            self.deleteLater()
        else:
            self._room.set()
            self._task.add_done_callback(lambda task: self.deleteLater())
            self._task.cancel()


Serve = Callable[[Request, Visitor], Awaitable[None]]


class InstanceServer(QObject):
    """Hands every request to `serve`, which raises YiError for what it cannot do."""

    def __init__(self, serve: Serve, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serve, self._tasks = serve, tasks
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)

    def listen(self, paths: Paths) -> None:
        """Take over the address of this root; only who holds its lock may call this."""
        try:
            address = place.address(paths)
        except OSError as error:
            _log.info("no second start can be heard: %s", error)
            return
        QLocalServer.removeServer(address)  # of a window that was killed
        if not self._server.listen(address):
            _log.info("no second start can be heard: %s", self._server.errorString())

    def close(self) -> None:
        """Listen no more; what is being answered is ended by its task."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self.findChildren(Visitor)) >= _MOST:
                socket.abort()
                socket.deleteLater()
            else:
                Visitor(socket, self._serve, self._tasks, self)
