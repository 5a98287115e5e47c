"""What is said aloud, to who listens to a screen reader, when an answer ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.strings import said_of
from yi_desktop.markup import parser, plain

if TYPE_CHECKING:
    from yi_desktop.storage.messages import Message

_MOST = 2_000  # characters; a reader can be hushed, but nobody wants to do that every time
_LOOKED_AT = 4 * _MOST  # with what the model thought first


def ending_words(message: Message) -> str:
    """The answer itself where it came to its own end, else why it did not."""
    translate = QCoreApplication.translate
    match message.state:
        case "complete":
            words = plain.to_text(parser.parse(message.text[:_LOOKED_AT]))
            if len(words) > _MOST:
                words = words[:_MOST].rsplit(maxsplit=1)[0] + "…"
            return words or translate("Speech", "The answer has ended")
        case "failed":
            failure = said_of(message.made.error_code if message.made else "")
            return f"{failure.title}. {failure.text}"
        case "stopped":
            return translate("InterruptedCard", "You stopped this answer. What is written is kept.")
    return translate("InterruptedCard", "This answer was interrupted. What is written is kept.")
