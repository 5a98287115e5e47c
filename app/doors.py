"""What the open conversation asks of the rest of the window, as callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.viewmodels.editing import Notify
    from yi_desktop.chat.export import Excerpt
    from yi_desktop.chat.turn import Turns
    from yi_desktop.engine.protocol import Sampling


@dataclass(frozen=True, slots=True)
class Doors:
    """Made in app/main.py, which alone knows who answers."""

    turns: Callable[[], Turns]
    copy: Callable[[Excerpt], None]
    offer: Callable[[str], None]  # for a middle click to paste
    show_link: Callable[[str], None]
    notify: Notify
    open: Callable[[str], None]  # a conversation
    sampling: Callable[[], Sampling]  # how freely a new reply is written
    context_size: Callable[[], int]
