"""What every desktop offers beside windows, in one form; where it offers nothing, nothing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification. `key` names what it is about: a new one takes the place of the last.

    `pressed` gets the desktop's token for bringing the window to the front, or "".
    """

    key: str
    title: str
    text: str
    pressed: Callable[[str], None]


class Surroundings(Protocol):
    """One system's tray and notifications."""

    @property
    def has_tray(self) -> bool:
        """Whether there is an icon now from which a hidden window can be opened."""

    async def begin(self) -> None:
        """Show the icon."""

    def retranslate(self) -> None:
        """The language was changed."""

    async def tell(self, notice: Notice) -> bool:
        """Show it; False where the desktop shows none."""

    async def withdraw(self) -> None:
        """Take back the notices that are still to be seen."""

    async def close(self) -> None:
        """Take everything away."""


class Bare:
    """A desktop that offers nothing."""

    has_tray = False

    async def begin(self) -> None:
        """Nothing to show."""

    def retranslate(self) -> None:
        """Nothing to say."""

    async def tell(self, notice: Notice) -> bool:
        return False

    async def withdraw(self) -> None:
        """Nothing was shown."""

    async def close(self) -> None:
        """Nothing is there."""
