"""One connection to the session's D-Bus: calls, signals, and objects of our own, on our loop.

jeepney, which the keyring uses too, reads and writes the messages; Qt's own binding of D-Bus has
no unsigned numbers, and its tray needs widgets.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection, open_dbus_connection

_LIMIT = 5.0  # seconds for a reply
_log = logging.getLogger("yi.desktop")

# The reply's signature and body; None where there is no such method.
Reply = tuple[str, tuple[Any, ...]] | None
Handler = Callable[[str, str, tuple[Any, ...]], Reply]  # interface, method, arguments


class BusError(Exception):
    """There is no bus, nobody of that name on it, or the answer was an error."""


class SessionBus:
    """Belongs to the event loop it was opened on."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._waiting: dict[int, asyncio.Future[Message]] = {}
        self._objects: dict[str, Handler] = {}
        self._signals: list[tuple[MatchRule, Callable[..., None]]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._receiving = asyncio.create_task(self._receive())

    @classmethod
    async def open(cls) -> SessionBus:
        """Raises BusError where there is no bus."""
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise BusError("this session has no bus")
        try:
            async with asyncio.timeout(_LIMIT):
                return cls(await open_dbus_connection())
        except (OSError, EOFError, RuntimeError, ValueError) as error:
            raise BusError(str(error)) from error

    @property
    def name(self) -> str:
        """The connection's own name on the bus."""
        return str(self._connection.unique_name)

    async def call(
        self,
        address: DBusAddress,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> tuple[Any, ...]:
        """What the method returns. Raises BusError."""
        return await self._ask(new_method_call(address, method, signature, body))

    async def get(self, address: DBusAddress, name: str) -> Any:
        """A property's value. Raises BusError."""
        whole = DBusAddress(
            address.object_path, address.bus_name, "org.freedesktop.DBus.Properties"
        )
        ((_, value),) = await self.call(whole, "Get", "ss", (address.interface, name))
        return value

    async def hear(self, rule: MatchRule, heard: Callable[..., None]) -> None:
        """Call `heard` with the body of every signal that the rule fits. Raises BusError."""
        await self._ask(message_bus.AddMatch(rule))
        self._signals.append((rule, heard))

    def export(self, path: str, handler: Handler) -> None:
        """Answer what is called on an object of ours."""
        self._objects[path] = handler

    def emit(
        self, path: str, interface: str, signal: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        """Send a signal of an object of ours, soon."""
        emitter = DBusAddress(path, interface=interface)
        self._send(new_signal(emitter, signal, signature or None, body))

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it beside everything else."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Leave the bus, which takes everything away that we put there."""
        self._receiving.cancel()
        with suppress(asyncio.CancelledError):
            await self._receiving
        with suppress(OSError):
            await self._connection.close()

    async def _ask(self, message: Message) -> tuple[Any, ...]:
        if self._receiving.done():
            raise BusError("the bus has gone")
        serial = next(self._connection.outgoing_serial)
        reply: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._waiting[serial] = reply
        try:
            async with asyncio.timeout(_LIMIT):
                await self._connection.send(message, serial=serial)
                answer = await reply
        except (OSError, TimeoutError) as error:
            raise BusError(str(error) or "no answer") from error
        finally:
            del self._waiting[serial]
        if answer.header.message_type is MessageType.error:
            raise BusError(f"{answer.header.fields.get(HeaderFields.error_name)}")
        return tuple(answer.body)

    def _send(self, message: Message) -> None:
        self.start(self._send_now(message))

    async def _send_now(self, message: Message) -> None:
        with suppress(OSError):  # the bus went away, which the receiver sees too
            await self._connection.send(message)

    async def _receive(self) -> None:
        try:
            while True:
                self._take(await self._connection.receive())
        except (EOFError, OSError):
            _log.info("the session's bus has gone")
        finally:
            for reply in self._waiting.values():
                if not reply.done():
                    reply.set_exception(BusError("the bus has gone"))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        match message.header.message_type:
            case MessageType.method_return | MessageType.error:
                reply = self._waiting.get(fields.get(HeaderFields.reply_serial, 0))
                if reply is not None and not reply.done():
                    reply.set_result(message)
            case MessageType.signal:
                for rule, heard in self._signals:
                    if rule.matches(message):
                        heard(*message.body)
            case MessageType.method_call:
                answer = self._answer(message)
                if not message.header.flags & MessageFlag.no_reply_expected:
                    self._send(answer)

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        handler = self._objects.get(fields.get(HeaderFields.path, ""))
        interface, member = fields.get(HeaderFields.interface, ""), fields[HeaderFields.member]
        if handler is None:
            return new_error(call, "org.freedesktop.DBus.Error.UnknownObject")
        try:
            reply = handler(interface, member, tuple(call.body))
        except (TypeError, ValueError, KeyError, IndexError) as error:  # arguments of no use
            _log.info("%s.%s: %s", interface, member, type(error).__name__)
            return new_error(call, "org.freedesktop.DBus.Error.InvalidArgs")
        if reply is None:
            return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
        signature, body = reply
        return new_method_return(call, signature or None, body)
