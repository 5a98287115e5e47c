"""Wraps the store's key in a passphrase, so that the file which holds it opens nothing alone."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING, Annotated

import msgspec

from yi_desktop.errors import YiError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_COST = 2**17  # with r=8: 128 MiB and about half a second a guess (OWASP's recommendation)
_BLOCK, _LANES = 8, 1
_PURPOSE = b"yi-desktop store key 1"  # ties the seal to this use


class WrongPassphrase(YiError):
    """The passphrase does not open the key; nothing was changed."""

    code = "wrong_passphrase"


class WrappedKey(msgspec.Struct, frozen=True):
    """All but the passphrase; the bounds keep a hostile file from taking the memory."""

    n: Annotated[int, msgspec.Meta(ge=2**14, le=2**20)]
    r: Annotated[int, msgspec.Meta(ge=8, le=16)]
    p: Annotated[int, msgspec.Meta(ge=1, le=4)]
    salt: bytes
    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    sealed: Annotated[bytes, msgspec.Meta(min_length=48, max_length=48)]


def wrap(key: bytes, passphrase: str) -> WrappedKey:
    """Seal a key of 32 bytes. Raises ValueError for an empty passphrase."""
    if not passphrase:
        raise ValueError("an empty passphrase protects nothing")
    salt, nonce = os.urandom(16), os.urandom(12)
    sealer = _sealer(passphrase, salt, _COST, _BLOCK, _LANES)
    sealed = sealer.encrypt(nonce, key, _PURPOSE)
    return WrappedKey(_COST, _BLOCK, _LANES, salt, nonce, sealed)


def unwrap(wrapped: WrappedKey, passphrase: str) -> bytes:
    """The key. Raises WrongPassphrase."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see _sealer

    sealer = _sealer(passphrase, wrapped.salt, wrapped.n, wrapped.r, wrapped.p)
    try:
        return sealer.decrypt(wrapped.nonce, wrapped.sealed, _PURPOSE)
    except InvalidTag:
        raise WrongPassphrase from None


def _sealer(passphrase: str, salt: bytes, n: int, r: int, p: int) -> ChaCha20Poly1305:
    # Most start without a passphrase, and this import takes 15 ms of the first frame's time.
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415

    # Keyboards differ in how they compose "é"; the passphrase is the same one.
    secret = unicodedata.normalize("NFC", passphrase).encode()
    return ChaCha20Poly1305(Scrypt(salt=salt, length=32, n=n, r=r, p=p).derive(secret))
