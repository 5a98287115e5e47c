"""Where our files lie: one object, made once, handed to whoever needs a folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

ROOT_VARIABLE = "YI_DESKTOP_ROOT"
_NAME = "Yi Desktop"


@dataclass(frozen=True, slots=True)
class Paths:
    """Absolute folders; none is created before `make()`."""

    data: Path
    config: Path
    cache: Path
    logs: Path

    @classmethod
    def under(cls, root: Path) -> Paths:
        """Every file of ours under one folder (`--root`, `YI_DESKTOP_ROOT`)."""
        root = root.expanduser().absolute()
        return cls(root / "data", root / "config", root / "cache", root / "logs")

    @classmethod
    def find(cls, root: Path | None = None) -> Paths:
        """`root` if given, else the variable, else the system's own places."""
        if root is None and (value := os.environ.get(ROOT_VARIABLE)):
            root = Path(value)
        if root is not None:
            return cls.under(root)
        dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
        return cls(
            dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path, dirs.user_log_path
        )

    @property
    def models(self) -> Path:
        return self.data / "models"

    @property
    def database(self) -> Path:
        return self.data / "conversations.db"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    def make(self) -> None:
        """Create the folders, readable by their owner alone. Raises OSError."""
        for folder in (self.data, self.config, self.cache, self.logs, self.models):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
