"""The rows after a message's own: what can be done with it, how it goes, how it ended."""

from __future__ import annotations

from app.render.palette import Style
from app.render.rows import MESSAGE_GAP, Row
from app.strings import said_of
from yi_desktop.chat.turn import TurnUpdate
from yi_desktop.storage.messages import Message

_ACTIONS_GAP, _LIVE_GAP, _CARD_GAP = 4, 8, 12  # px at scale 1


def ending(message: Message, style: Style) -> list[Row]:
    """The rows below a message that is not being written."""
    if message.role != "assistant":
        own = Row(
            "actions",
            message.id,
            message.role,
            style=style,
            gap=style.room(_ACTIONS_GAP) if message.versions > 1 else 0,
            version=message.version,
            versions=message.versions,
        )
        return [own]
    rows = []
    bare = not message.text.strip()
    gap = style.room(MESSAGE_GAP if bare else _CARD_GAP)
    if message.state == "failed":
        rows.append(_error(message, style, gap))
    elif message.state != "complete":
        # A reply that the program left as streaming and that nobody writes is interrupted too.
        state = "stopped" if message.state == "stopped" else "interrupted"
        rows.append(Row("interrupted", message.id, message.role, style=style, gap=gap, state=state))
    if not bare or message.versions > 1:
        rows.append(_actions(message, style))
    return rows


def editor(message: Message, style: Style) -> Row:
    """What takes the place of a message while it is being rewritten."""
    return Row("editor", message.id, message.role, style=style, gap=style.room(MESSAGE_GAP))


def live(update: TurnUpdate, style: Style) -> Row:
    """The line below the reply that is being written."""
    message = update.message
    return Row(
        "live",
        message.id,
        message.role,
        style=style,
        gap=style.room(_LIVE_GAP if message.text else MESSAGE_GAP),
        phase=update.phase,
        done=update.done,
        total=update.total,
        speed=update.tokens_per_second,
        state=message.state,
    )


def _actions(message: Message, style: Style) -> Row:
    made = message.made
    speed = made.reply_tokens * 1000 / made.reply_ms if made and made.reply_ms else 0.0
    return Row(
        "actions",
        message.id,
        message.role,
        style=style,
        gap=style.room(_ACTIONS_GAP),
        state=message.state,
        speed=speed,
        version=message.version,
        versions=message.versions,
    )


def _error(message: Message, style: Style, gap: int) -> Row:
    made = message.made
    words = said_of(made.error_code if made else "")
    return Row(
        "error",
        message.id,
        message.role,
        style=style,
        gap=gap,
        state=message.state,
        error_title=words.title,
        error_text=words.text,
        error_detail=made.error_detail if made else "",
        error_action=words.action,
    )
