"""Settings for the window: read at once, written to disk off its thread and in order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from yi_desktop.settings import Settings


class Preferences:
    """Holds the values that were last set; failures to write go to `on_error`."""

    def __init__(self, settings: Settings, on_error: Callable[[BaseException], None]) -> None:
        self._settings, self._on_error = settings, on_error
        self._set: dict[str, Any] = {}
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settings")

    def get(self, name: str) -> Any:
        """The value now. Raises AttributeError for a name that is no setting."""
        return self._set[name] if name in self._set else getattr(self._settings, name)

    def set(self, name: str, value: Any) -> None:
        """Take the value over now and write it soon."""
        if self.get(name) == value:
            return
        self._set[name] = value
        self._writer.submit(self._settings.set, name, value).add_done_callback(self._written)

    def close(self) -> None:
        """Wait for what is still to be written."""
        self._writer.shutdown(wait=True)

    def _written(self, future: Future[None]) -> None:
        if (error := future.exception()) is not None:
            self._on_error(error)
