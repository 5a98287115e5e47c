"""What the open conversation asks of the rest of the window, as callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doors:
    """Made in app/main.py, which alone knows who answers."""

    copy: Callable[[str], None]
    show_link: Callable[[str], None]
    notify: Callable[[str, str], None]  # a toast: text, icon
    remove: Callable[[str], None]
    rename: Callable[[str, str], None]
    context_size: Callable[[], int]
