"""Tells a wrong key from a damaged file, which SQLite itself reports in the same words."""

from __future__ import annotations

import struct
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.poly1305 import Poly1305

_PAGE = 4096  # bytes; SQLite's default, which we never change
_TAG = 16  # the last bytes of a page: a nonce, then a tag over all before it
_LOOK_AT = 64  # pages; where damage spares none of these, the key is blamed
# Bytes 16 to 23 stay readable: page size, WAL twice, the 32 bytes kept for nonce and tag, and
# three constants of the format.
_HEADER = bytes([0x10, 0x00, 2, 2, 32, 64, 32, 32])


def sealed_with_another(path: Path, key: bytes) -> bool:
    """Whether the file is ours and none of its first pages was sealed with `key` (32 bytes).

    Source: SQLite3 Multiple Ciphers, cipher_chacha20.c. The Poly1305 key of a page is the start
    of its ChaCha20 stream, whose counter is the nonce's last four bytes XOR the page's number.
    """
    with path.open("rb") as file:
        for number in range(1, _LOOK_AT + 1):
            page = file.read(_PAGE)
            if number == 1 and (len(page) < _PAGE or page[16:24] != _HEADER):
                return False
            if len(page) < _PAGE:
                return True
            if _sealed(page, number, key):
                return False
    return True


def _sealed(page: bytes, number: int, key: bytes) -> bool:
    body, tag = page[:-_TAG], page[-_TAG:]
    nonce = body[-_TAG:]
    counter = struct.unpack("<I", nonce[12:])[0] ^ number
    stream = Cipher(algorithms.ChaCha20(key, struct.pack("<I", counter) + nonce[:12]), None)
    try:
        Poly1305.verify_tag(stream.encryptor().update(bytes(32)), body, tag)
    except InvalidSignature:
        return False
    return True
