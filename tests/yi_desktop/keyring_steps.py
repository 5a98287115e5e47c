"""Runs in a session with a real keyring and prints, as JSON, what the vault made of it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
import secretstorage

from yi_desktop.errors import YiError
from yi_desktop.paths import Paths
from yi_desktop.secrets import Vault


def _try(call: Callable[[], object]) -> str:
    try:
        return str(call())
    except YiError as error:
        return error.code


def _steps(root: Path) -> dict[str, object]:
    paths = Paths.under(root)
    paths.make()
    vault = Vault(paths)
    seen: dict[str, object] = {"before": vault.state().needs, "backend": vault.state().detail}
    begun = time.monotonic()
    key = vault.key()
    seen["made_ms"] = (time.monotonic() - begun) * 1000
    paths.database.write_bytes(b"a store")
    seen["again"] = Vault(paths).key() == key
    seen["protection"] = vault.state().protection
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    [item] = collection.get_all_items()
    seen["secret_is_the_key"] = item.get_secret().decode() == key.hex()
    collection.lock()
    begun = time.monotonic()
    seen["locked"] = _try(vault.key)
    seen["locked_ms"] = (time.monotonic() - begun) * 1000
    return seen


def _after_loss(root: Path) -> dict[str, object]:
    """The key is deleted from the keyring, as another program may."""
    paths = Paths.under(root)
    paths.make()
    Vault(paths).key()
    paths.database.write_bytes(b"a store")
    service = json.loads((paths.data / "protection.json").read_bytes())["service"]
    keyring.delete_password(service, "store key")
    return {
        "lost": _try(Vault(paths).key),
        "made": keyring.get_password(service, "store key"),
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    print(json.dumps({**_after_loss(folder / "lost"), **_steps(folder / "kept")}))
