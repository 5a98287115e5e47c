"""The worker is killed again and again while it writes: the window neither stops nor forgets."""

from __future__ import annotations

import psutil
import pytest

from yi_desktop.secrets import Vault

KILLS = 10
STALL_MS, LATE = 100.0, 10  # the goal, and how many times over a slow machine may take


@pytest.mark.faults
def test_the_window_never_stands_still(play, fake_command, heartbeat, record_property):
    play.paths.make()
    Vault(play.paths).go_unprotected()
    stalls: list[float] = []

    async def scenario(hand) -> None:
        for number in range(KILLS):
            await hand.ask("/slow 2000")
            await hand.until(lambda: hand.written() > 10)
            before = hand.answer()
            heart = heartbeat()
            psutil.Process(hand.app.services.engine.worker_pid).kill()
            await hand.until(lambda n=number: hand.kinds().count("error") == n + 1)
            heart.stop()
            stalls.append(heart.longest_ms)
            assert hand.answer().startswith(before)

    play(scenario, fake_command)
    record_property("stall_ms_max", round(max(stalls)))
    print(f"{KILLS} kills, the longest stall {max(stalls):.0f} ms")
    assert max(stalls) < STALL_MS * LATE
