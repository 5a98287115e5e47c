"""Text to tokens and back, with a model's own vocabulary."""

from __future__ import annotations

import codecs
import ctypes
from collections.abc import Sequence

from yi_desktop.engine.llama.library import (
    ATTR_CONTROL,
    ATTR_LSTRIP,
    ATTR_RSTRIP,
    ATTR_UNKNOWN,
    Llama,
    Vocab,
)

_PIECE_ROOM = 256  # bytes; longer pieces are asked for again


class Vocabulary:
    """A thin, caching layer over one `llama_vocab`."""

    def __init__(self, llama: Llama, vocab: Vocab) -> None:
        self.size = llama.llama_vocab_n_tokens(vocab)
        self.bos = llama.llama_vocab_bos(vocab)
        self.adds_bos = llama.llama_vocab_get_add_bos(vocab) and self.bos >= 0
        self._llama = llama
        self._vocab = vocab
        self._pieces: dict[int, bytes] = {}
        self._ends: dict[int, bool] = {}
        self._parts: dict[str, list[int | str]] = {}

    def text_of(self, token: int) -> str:
        """A token as its vocabulary writes it; '' for the -1 of a token that does not exist."""
        if not 0 <= token < self.size:
            return ""
        return self._llama.llama_vocab_get_text(self._vocab, token).decode("utf-8", "replace")

    def eos_text(self) -> str:
        """The end-of-sequence token, as a template names it."""
        return self.text_of(self._llama.llama_vocab_eos(self._vocab))

    def is_end(self, token: int) -> bool:
        """Whether a reply ends with this token."""
        end = self._ends.get(token)
        if end is None:
            end = self._ends[token] = self._llama.llama_vocab_is_eog(self._vocab, token)
        return end

    def tokenize(self, text: str, *, markers: bool) -> list[int]:
        """The tokens of `text`; role markers in it become control tokens only with `markers`."""
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        tokens = (ctypes.c_int32 * room)()
        count = self._llama.llama_tokenize(self._vocab, raw, len(raw), tokens, room, False, markers)
        if count < 0:  # more tokens than bytes
            tokens = (ctypes.c_int32 * -count)()
            count = self._llama.llama_tokenize(
                self._vocab, raw, len(raw), tokens, -count, False, markers
            )
        return tokens[:count]

    def parts(self, text: str) -> list[int | str]:
        """A template's own text as its control tokens and the plain text between them.

        llama.cpp tokenises each stretch between control tokens by itself, so that a stretch
        may be joined with a person's words and gives the tokens that the model was trained on.
        """
        known = self._parts.get(text)
        if known is None:
            known = self._parts[text] = self._cut(text)
        return known

    def _cut(self, text: str) -> list[int | str]:
        parts: list[int | str] = []
        for token in self.tokenize(text, markers=True):
            attributes = self._llama.llama_vocab_get_attr(self._vocab, token)
            if not attributes & (ATTR_CONTROL | ATTR_UNKNOWN):
                continue
            before, marker, after = text.partition(self.text_of(token))
            if not marker:  # an unknown token stands for bytes, not for its own name
                continue
            if attributes & ATTR_LSTRIP:
                before = before.rstrip()
            if before:
                parts.append(before)
            parts.append(token)
            text = after.lstrip() if attributes & ATTR_RSTRIP else after
        return [*parts, text] if text else parts

    def piece(self, token: int) -> bytes:
        """The bytes that a token adds to a reply: none for control tokens."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._pieces[token] = self._look_up(token)
        return piece

    def _look_up(self, token: int) -> bytes:
        room = _PIECE_ROOM
        while True:
            text = ctypes.create_string_buffer(room)
            size = self._llama.llama_token_to_piece(self._vocab, token, text, room, 0, False)
            if size >= 0:
                return text.raw[:size]
            room = -size

    def bytes_of(self, tokens: Sequence[int]) -> bytes:
        """The bytes of a reply; tokens that this vocabulary lacks add none."""
        return b"".join(self.piece(token) for token in tokens if 0 <= token < self.size)


class TextStream:
    """Turns a reply's bytes into whole characters, wherever tokens cut them."""

    def __init__(self, before: bytes = b"") -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._decoder.decode(before)  # a reply that is gone on with may end inside a character

    def feed(self, piece: bytes) -> str:
        """The characters that `piece` completes."""
        return self._decoder.decode(piece)
