"""The door from slots to coroutines."""

from __future__ import annotations

import asyncio

from app.tasks import Tasks


async def test_every_error_is_handed_on_and_a_cancel_is_none():
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)

    async def fail() -> None:
        raise ZeroDivisionError

    tasks.start(fail())
    tasks.start(asyncio.sleep(60)).cancel()
    await tasks.drain()
    assert [type(error) for error in errors] == [ZeroDivisionError]


async def test_close_waits_until_the_cancelled_are_tidy():
    tasks = Tasks([].append)
    tidy = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            tidy.append(True)

    tasks.start(work())
    await asyncio.sleep(0)
    await tasks.close()
    assert tidy == [True]
