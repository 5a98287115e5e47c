"""Nothing slides while the desktop is set to less motion, whatever the window's own setting."""

from __future__ import annotations

from tests.e2e.desktops import PORTAL, needed

pytestmark = needed


def test_the_desktops_own_setting_is_kept_to(play, fake_command, desktop):
    fake = desktop(PORTAL)
    fake.tell("animate off")

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desktop.still)
        fake.tell("animate on")
        await hand.until(lambda: not hand.app.desktop.still)
        assert not hand.app.settings.reduceMotion

    play(scenario, fake_command)


def test_a_desktop_that_says_nothing_of_it_changes_nothing(play, fake_command, desktop):
    desktop()

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.desk and hand.app.desk.settled)
        assert not hand.app.desktop.still

    play(scenario, fake_command)
