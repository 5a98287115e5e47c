"""The system's keyring, without the stand-ins that would keep a key in the clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yi_desktop.errors import YiError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_ACCOUNT = "store key"


class KeyringLocked(YiError):
    """The keyring would not answer: locked, the prompt dismissed, or its service failing."""

    code = "keyring_locked"


class OsKeyring:
    """One keyring; every call may block for as long as the system asks the person."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend
        self.name = f"{type(backend).__module__}.{type(backend).__qualname__}"

    def read(self, service: str) -> str | None:
        """The secret kept under `service`, or None. Raises KeyringLocked."""
        try:
            return self._backend.get_password(service, _ACCOUNT)
        except Exception as error:  # each system's own kinds: D-Bus, COM, OSStatus
            raise KeyringLocked(_reason(self.name, error)) from error

    def write(self, service: str, secret: str) -> None:
        """Keep `secret`, and make sure that it can be read again. Raises KeyringLocked."""
        try:
            self._backend.set_password(service, _ACCOUNT, secret)
        except Exception as error:  # as above
            raise KeyringLocked(_reason(self.name, error)) from None
        if self.read(service) != secret:
            raise KeyringLocked(f"{self.name} did not keep what it was given")


def find_keyring() -> OsKeyring | None:
    """The best keyring here that protects what it holds, or None."""
    from keyring import core  # noqa: PLC0415 - 40 ms, which the window's first frame can do without

    try:
        core.init_backend(limit=_protects)
    except Exception:  # a backend named by the person's own configuration that does not load
        return None
    backend = core.get_keyring()
    # the configuration of the keyring library passes by the limit
    return OsKeyring(backend) if _protects(backend) else None


def _protects(backend: KeyringBackend) -> bool:
    from keyring import core  # noqa: PLC0415 - as above

    # keyrings.alt stores base64 in a file and calls some of that "recommended"
    return core.recommended(backend) and not type(backend).__module__.startswith("keyrings.alt")


def _reason(name: str, error: Exception) -> str:
    return f"{name}: {type(error).__name__}: {error}"
