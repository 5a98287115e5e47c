"""Finds or makes the key of the store: in the system's keyring, under a passphrase, or bare."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

import msgspec

from yi_desktop.errors import YiError
from yi_desktop.files import write_whole
from yi_desktop.keywrap import WrappedKey, WrongPassphrase, unwrap, wrap
from yi_desktop.locks import FileLock, FileTaken
from yi_desktop.oskeyring import KeyringLocked, OsKeyring, find_keyring
from yi_desktop.paths import Paths

__all__ = [
    "KeyMissing",
    "KeyNotSaved",
    "KeyringLocked",
    "Protection",
    "Vault",
    "VaultState",
    "WrongPassphrase",
]

_KEY_BYTES = 32
_WAIT_S = 10.0  # for another process that is choosing the protection at this moment


class KeyMissing(YiError):
    """There is a store whose key cannot be found; no other was made, which would lock it out."""

    code = "key_missing"


class KeyNotSaved(YiError):
    """A new key could not be kept, so none was used; there is no store yet."""

    code = "key_not_saved"


class Protection(StrEnum):
    """Where the key lies."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class VaultState:
    """`protection` is None before the first key; `detail` names the keyring or its lack."""

    protection: Protection | None
    needs: Literal["nothing", "passphrase", "choice"]
    detail: str


class _Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """What `protection.json` says; it holds no secret that a passphrase does not wrap."""

    protection: Protection
    format: Literal[1] = 1
    service: str = ""
    backend: str = ""
    wrapped: WrappedKey | None = None


class Vault:
    """The key of one data folder. Every method may block on the disk or on a prompt."""

    def __init__(self, paths: Paths) -> None:
        self._record_path = paths.data / "protection.json"
        self._key_path = paths.data / "store.key"
        self._lock_path = paths.data / "protection.lock"
        self._database = paths.database
        # Two folders never share a key, and a lost record does not lose the way to it.
        place = os.path.normcase(paths.data.resolve())
        self._service = f"yi-desktop {hashlib.sha256(place.encode()).hexdigest()[:16]}"

    def state(self) -> VaultState:
        """What is needed before there is a key. Raises KeyMissing for an unreadable record."""
        record = self._record()
        if record is not None:
            wrapped = record.protection is Protection.PASSPHRASE
            needs: Literal["passphrase", "nothing"] = "passphrase" if wrapped else "nothing"
            return VaultState(record.protection, needs, record.backend)
        keyring = find_keyring()
        if keyring is None and not self._store_exists():
            return VaultState(None, "choice", "no keyring")
        return VaultState(None, "nothing", keyring.name if keyring else "no keyring")

    def key(self) -> bytes:
        """The key, where nothing need be asked; made in the keyring at the first use.

        Raises KeyMissing, KeyringLocked, KeyNotSaved.
        """
        record = self._record()
        if record is None:
            return self._first_key()
        if record.protection is Protection.KEYRING:
            return self._kept_key(record)
        if record.protection is Protection.PASSPHRASE:
            raise WrongPassphrase("a passphrase is needed")
        try:
            return _parsed(self._key_path.read_text("ascii"), str(self._key_path))
        except (OSError, UnicodeDecodeError) as error:
            raise KeyMissing(f"{self._key_path}: {error}") from error

    def unlock(self, passphrase: str) -> bytes:
        """The key that the passphrase wraps. Raises WrongPassphrase, KeyMissing."""
        record = self._record()
        if record is None or record.wrapped is None:
            raise KeyMissing(f"{self._record_path} holds no wrapped key")
        return unwrap(record.wrapped, passphrase)

    def protect_with_passphrase(self, passphrase: str) -> bytes:
        """Make the first key and wrap it. Raises KeyMissing where there is a store already.

        Raises KeyNotSaved, ValueError for an empty passphrase.
        """
        with self._making():
            if self._record() is not None:  # another window was faster
                return self.unlock(passphrase)
            key = self._new_key(f"made without {self._record_path.name}")
            wrapped = wrap(key, passphrase)
            self._keep(_Record(Protection.PASSPHRASE, wrapped=wrapped))
            return key

    def go_unprotected(self) -> bytes:
        """Make the first key and keep it in a bare file: only ever by the person's own choice.

        Raises KeyMissing where there is a store already, KeyNotSaved.
        """
        with self._making():
            if self._record() is not None:  # another window was faster
                return self.key()
            key = self._new_key(f"made without {self._record_path.name}")
            write_whole(self._key_path, key.hex().encode())
            self._keep(_Record(Protection.NONE))
            return key

    def _first_key(self) -> bytes:
        with self._making():
            record = self._record()
            if record is not None:  # another window was faster
                return self.key()
            keyring = find_keyring()
            if keyring is None:
                raise KeyMissing("no keyring, and no record of another protection")
            key = self._key_in(keyring, self._service)
            self._keep(_Record(Protection.KEYRING, service=self._service, backend=keyring.name))
            return key

    def _kept_key(self, record: _Record) -> bytes:
        keyring = find_keyring()
        if keyring is None:
            raise KeyMissing(f"the key was kept in {record.backend}; here is no keyring")
        secret = keyring.read(record.service)
        if secret is not None:
            return _parsed(secret, keyring.name)
        with self._making():
            return self._key_in(keyring, record.service, f"the key was kept in {record.backend}; ")

    def _key_in(self, keyring: OsKeyring, service: str, before: str = "") -> bytes:
        """The key that the keyring holds (kept, as it may open back-ups), or a new one."""
        secret = keyring.read(service)
        if secret is None:
            secret = self._new_key(f"{before}{keyring.name} holds none").hex()
            keyring.write(service, secret)
        return _parsed(secret, keyring.name)

    def _new_key(self, why: str) -> bytes:
        """Random, unless a store exists, which it would not open. Raises KeyMissing with `why`."""
        if self._store_exists():
            raise KeyMissing(f"{self._database}: {why}")
        return os.urandom(_KEY_BYTES)

    def _store_exists(self) -> bool:
        return self._database.exists() and self._database.stat().st_size > 0

    def _record(self) -> _Record | None:
        try:
            return msgspec.json.decode(self._record_path.read_bytes(), type=_Record)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            raise KeyMissing(f"{self._record_path}: {error}") from error

    def _keep(self, record: _Record) -> None:
        write_whole(self._record_path, msgspec.json.format(msgspec.json.encode(record)))

    @contextmanager
    def _making(self) -> Iterator[None]:
        """Let one process at a time make a key, so that two first starts agree on one."""
        try:
            with closing(FileLock(self._lock_path, _WAIT_S)):
                yield
        except (OSError, FileTaken) as error:
            raise KeyNotSaved(str(error)) from error


def _parsed(secret: str, place: str) -> bytes:
    """The key from its hexadecimal digits. Raises KeyMissing for anything else."""
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise KeyMissing(f"{place} holds something that is no key")
    return key
