"""Characters of the transcript's rows: found from what the window shows, and gone on from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.render import shown, words

if TYPE_CHECKING:
    from app.render.rows import Row
    from app.viewmodels.transcript import TranscriptModel

Spot = tuple[int, int]  # a row of the transcript and a character of its words
Unit = Literal["character", "word", "block"]
_BEYOND = 1 << 30  # a character behind every other


class Spots:
    """Of one transcript."""

    def __init__(self, transcript: TranscriptModel) -> None:
        self._transcript = transcript

    def length(self, row: int) -> int:
        """How many characters of a row can be selected."""
        one: Row = self._transcript.rows[row]
        if one.kind == "user" or (one.block is not None and (one.kind != "thinking" or one.open)):
            return len(one.source)
        return 0

    def places(self, message_id: str) -> list[int]:
        """The rows of a message that have words."""
        place, places = self._transcript.start_of(message_id), []
        rows = self._transcript.rows
        while place < len(rows) and rows[place].message_id == message_id:
            if self.length(place):
                places.append(place)
            place += 1
        return places

    def character(self, row: int, part: int, character: int) -> int:
        """A character of a row's words, from one that the window shows of a part of it."""
        if not 0 <= row < self._transcript.rowCount():
            return 0
        one: Row = self._transcript.rows[row]
        if shown.is_whole(one):
            return len(one.source) if character > 0 else 0
        return shown.start_of_part(one, part) + shown.shown(one, part).back(character)

    def under(self, row: int, part: int, character: int) -> int:
        """The same for one that the pointer is on, which is the last one behind the end."""
        spot = self.character(row, part, character)
        return spot - 1 if spot and spot == self.character(row, part, _BEYOND) else spot

    def around(self, unit: Unit, spot: Spot) -> tuple[Spot, Spot]:
        """Where the word or the block of a character starts and ends."""
        row, character = spot
        if 0 <= row < self._transcript.rowCount():
            if unit == "block":
                return (row, 0), (row, self.length(row))
            if unit == "word":
                low, high = words.word_around(self._transcript.rows[row], character)
                return (row, low), (row, high)
        return spot, spot

    def stepped(self, spot: Spot, unit: str, forward: bool) -> Spot:
        """One step further, into the next row with words where this one ends."""
        row, character = spot
        length = self.length(row)
        if character < length if forward else character > 0:
            if unit == "block":
                return row, length if forward else 0
            one = self._transcript.rows[row]
            return row, words.next_word(one, character, forward, by_word=unit == "word")
        step = 1 if forward else -1
        row += step
        while 0 <= row < self._transcript.rowCount():
            if self.length(row):
                return row, 0 if forward else self.length(row)
            row += step
        return spot
