"""The key is found again or asked for, never made anew beside a store, and never said aloud."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import keyring.backends.fail
import pytest
from keyring import core
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked as BackendLocked

from yi_desktop.paths import Paths
from yi_desktop.secrets import (
    KeyMissing,
    KeyNotSaved,
    KeyringLocked,
    Protection,
    Vault,
    VaultState,
    WrongPassphrase,
)

NO_KEYRING = keyring.backends.fail.Keyring()


class Remembering(KeyringBackend):
    """A keyring that keeps its secrets in this process."""

    priority = 5
    viable = False  # no other test may find it among the backends

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = self.forgetful = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise BackendLocked("locked by the person")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise BackendLocked("locked by the person")
        if not self.forgetful:
            self.kept[service, username] = password


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch):
    """Make a backend the system's keyring."""

    def choose(backend: KeyringBackend) -> None:
        monkeypatch.setattr(core, "init_backend", lambda limit: core.set_keyring(backend))

    yield choose
    core.set_keyring(NO_KEYRING)


@pytest.fixture
def ring(use) -> Remembering:
    backend = Remembering()
    use(backend)
    return backend


def _with_a_store(paths: Paths) -> None:
    paths.database.write_bytes(b"a store")


def _on_disk(paths: Paths) -> bytes:
    return b"".join(each.read_bytes() for each in paths.data.iterdir() if each.is_file())


def test_the_first_key_is_made_in_the_keyring_and_found_again(
    paths: Paths, ring: Remembering
) -> None:
    vault = Vault(paths)
    before = vault.state()
    assert (before.protection, before.needs) == (None, "nothing")
    assert not ring.kept
    key = vault.key()
    assert len(key) == 32
    _with_a_store(paths)
    assert vault.key() == Vault(paths).key() == key
    after = vault.state()
    assert (after.protection, after.needs) == (Protection.KEYRING, "nothing")
    assert after.detail.endswith("Remembering")
    assert key.hex().encode() not in _on_disk(paths)
    assert key not in _on_disk(paths)


def test_two_folders_never_share_a_key(tmp_path: Path, ring: Remembering) -> None:
    keys = set()
    for name in ("one", "two"):
        paths = Paths.under(tmp_path / name)
        paths.make()
        keys.add(Vault(paths).key())
    assert len(keys) == len(ring.kept) == 2


def test_a_moved_folder_keeps_its_key(tmp_path: Path, ring: Remembering) -> None:
    old, new = Paths.under(tmp_path / "old"), Paths.under(tmp_path / "new")
    old.make()
    key = Vault(old).key()
    (tmp_path / "old").rename(tmp_path / "new")
    _with_a_store(new)
    assert Vault(new).key() == key


def test_a_key_from_before_is_kept_though_its_record_is_lost(
    paths: Paths, ring: Remembering
) -> None:
    key = Vault(paths).key()
    (paths.data / "protection.json").unlink()
    _with_a_store(paths)
    assert Vault(paths).key() == key


def test_no_second_key_is_made_beside_a_store(paths: Paths, ring: Remembering, use) -> None:
    vault = Vault(paths)
    vault.key()
    _with_a_store(paths)
    ring.kept.clear()
    for record_lost in (False, True):
        if record_lost:
            (paths.data / "protection.json").unlink()
        before = _on_disk(paths)
        for backend in (ring, NO_KEYRING):
            use(backend)
            assert vault.state().needs == "nothing"  # nothing that the person could choose
            with pytest.raises(KeyMissing):
                vault.key()
        assert not ring.kept
        assert _on_disk(paths) == before
    for choice in (vault.go_unprotected, lambda: vault.protect_with_passphrase("secret")):
        with pytest.raises(KeyMissing):
            choice()
    assert [each.name for each in paths.data.glob("*.key")] == []


def test_a_keyring_that_forgot_is_given_a_new_key_where_there_is_no_store(
    paths: Paths, ring: Remembering
) -> None:
    vault = Vault(paths)
    vault.key()
    ring.kept.clear()
    assert vault.key() == vault.key()
    assert len(ring.kept) == 1


def test_a_locked_keyring_is_said_and_nothing_is_made(paths: Paths, ring: Remembering) -> None:
    vault = Vault(paths)
    for _ in ("first use", "later"):
        ring.locked = True
        with pytest.raises(KeyringLocked, match="locked by the person"):
            vault.key()
        ring.locked = False
        vault.key()
        _with_a_store(paths)


def test_a_person_may_choose_a_passphrase_where_the_keyring_stays_locked(
    paths: Paths, ring: Remembering
) -> None:
    ring.locked = True
    vault = Vault(paths)
    with pytest.raises(KeyringLocked):
        vault.key()
    key = vault.protect_with_passphrase("secret")
    assert vault.unlock("secret") == key


def test_a_keyring_that_does_not_keep_is_not_trusted(paths: Paths, ring: Remembering) -> None:
    ring.forgetful = True
    with pytest.raises(KeyringLocked, match="did not keep"):
        Vault(paths).key()
    assert Vault(paths).state().protection is None


def test_what_is_no_key_is_not_taken_for_one(paths: Paths, ring: Remembering) -> None:
    vault = Vault(paths)
    vault.key()
    for secret in ("", "zz", "00" * 31, "password"):
        ring.kept = dict.fromkeys(ring.kept, secret)
        with pytest.raises(KeyMissing, match="no key") as found:
            vault.key()
        assert "password" not in str(found.value)


def test_without_a_keyring_the_person_chooses(paths: Paths, use) -> None:
    use(NO_KEYRING)
    assert Vault(paths).state() == VaultState(None, "choice", "no keyring")
    with pytest.raises(KeyMissing):
        Vault(paths).key()


def test_a_passphrase_opens_the_key_and_another_does_not(paths: Paths, use) -> None:
    use(NO_KEYRING)
    vault = Vault(paths)
    with pytest.raises(ValueError, match="empty"):
        vault.protect_with_passphrase("")
    key = vault.protect_with_passphrase("café 密码")
    _with_a_store(paths)
    state = vault.state()
    assert (state.protection, state.needs) == (Protection.PASSPHRASE, "passphrase")
    assert Vault(paths).unlock("cafe\N{COMBINING ACUTE ACCENT} 密码") == key  # typed on a Mac
    for wrong in ("", "cafe 密码", "Café 密码"):
        with pytest.raises(WrongPassphrase):
            vault.unlock(wrong)
    with pytest.raises(WrongPassphrase):
        vault.key()
    for secret in (key, key.hex().encode(), "café".encode()):
        assert secret not in _on_disk(paths)
    assert vault.protect_with_passphrase("café 密码") == key  # a second window asked as well
    with pytest.raises(WrongPassphrase):
        vault.protect_with_passphrase("another")


def test_without_protection_the_key_lies_in_a_file_of_the_owner_alone(paths: Paths, use) -> None:
    use(NO_KEYRING)
    vault = Vault(paths)
    key = vault.go_unprotected()
    _with_a_store(paths)
    state = vault.state()
    assert (state.protection, state.needs) == (Protection.NONE, "nothing")
    assert Vault(paths).key() == vault.go_unprotected() == key
    if sys.platform != "win32":
        assert (paths.data / "store.key").stat().st_mode & 0o777 == 0o600
    (paths.data / "store.key").unlink()
    with pytest.raises(KeyMissing):
        vault.key()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"protection": "hope"}',
        b'{"protection": "keyring", "format": 2}',
        b"\xff\xfe",
        json.dumps(
            {
                "protection": "passphrase",
                "wrapped": {"n": 2**30, "r": 8, "p": 1, "salt": "", "nonce": "", "sealed": ""},
            }
        ).encode(),
    ],
)
def test_a_record_that_cannot_be_read_is_kept_and_no_key_is_made(
    paths: Paths, ring: Remembering, content: bytes
) -> None:
    record = paths.data / "protection.json"
    record.write_bytes(content)
    vault = Vault(paths)
    for call in (vault.state, vault.key, vault.go_unprotected, lambda: vault.unlock("x")):
        with pytest.raises(KeyMissing, match=r"protection\.json"):
            call()
    assert record.read_bytes() == content
    assert not ring.kept


def test_a_key_that_cannot_be_saved_is_not_used(paths: Paths, use) -> None:
    use(NO_KEYRING)
    (paths.data / "protection.lock").mkdir()
    with pytest.raises(KeyNotSaved):
        Vault(paths).go_unprotected()
    assert Vault(paths).state().needs == "choice"


def _first_start(root: Path) -> bytes:
    return Vault(Paths.under(root)).go_unprotected()


@pytest.mark.skipif(os.name == "nt", reason="starts processes by fork server")
def test_first_starts_at_once_agree_on_one_key(paths: Paths) -> None:
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(3, mp_context=context) as processes:
        keys = list(processes.map(_first_start, [paths.data.parent] * 6))
    assert len(set(keys)) == 1
