"""The words for every expected error, without Qt: the command line needs them too."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for lupdate, as Qt's function of this name does."""
    return text


# code → (title, sentence, action)
ERRORS: dict[str, tuple[str, str, str]] = {
    # The engine
    "engine_crashed": (
        QT_TRANSLATE_NOOP("Errors", "The model stopped working"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Its process ended while it was writing. What is written so far is kept. "
            "Try again to go on.",
        ),
        "retry",
    ),
    "engine_hung": (
        QT_TRANSLATE_NOOP("Errors", "The model no longer answers"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It was ended because it gave no sign of life. What is written so far is kept. "
            "Try again to go on.",
        ),
        "retry",
    ),
    "engine_out_of_memory": (
        QT_TRANSLATE_NOOP("Errors", "Not enough memory"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The model needed more memory than this computer has free, so it was ended. "
            "What is written so far is kept. Close other programs or choose a smaller model.",
        ),
        "model",
    ),
    "bad_message": (
        QT_TRANSLATE_NOOP("Errors", "The model stopped working"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Its process said something that could not be understood. "
            "What is written so far is kept. Try again to go on.",
        ),
        "retry",
    ),
    # The model
    "no_model": (
        QT_TRANSLATE_NOOP("Errors", "No model is chosen"),
        QT_TRANSLATE_NOOP(
            "Errors", "Your message is kept. Choose a model, then ask for the answer again."
        ),
        "model",
    ),
    "model_not_found": (
        QT_TRANSLATE_NOOP("Errors", "The model's file is gone"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It was moved or deleted. Your conversations are kept. "
            "Put the file back or choose another model.",
        ),
        "model",
    ),
    "not_gguf": (
        QT_TRANSLATE_NOOP("Errors", "This file is not a model"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Yi opens models in the GGUF format. Nothing was changed. Choose another file.",
        ),
        "model",
    ),
    "model_truncated": (
        QT_TRANSLATE_NOOP("Errors", "The model's file is not complete"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "A part is missing, perhaps because a download ended early. Nothing was changed. "
            "Get the file again or choose another model.",
        ),
        "model",
    ),
    "model_unsupported": (
        QT_TRANSLATE_NOOP("Errors", "This kind of model is not known yet"),
        QT_TRANSLATE_NOOP(
            "Errors", "The engine cannot run it. Nothing was changed. Choose another model."
        ),
        "model",
    ),
    "load_failed": (
        QT_TRANSLATE_NOOP("Errors", "The model could not be opened"),
        QT_TRANSLATE_NOOP(
            "Errors", "Your conversations are kept. Try again or choose another model."
        ),
        "model",
    ),
    "prompt_too_long": (
        QT_TRANSLATE_NOOP("Errors", "This message is too long for the model"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It does not fit even without the earlier messages. Your text is kept. "
            "Shorten it or choose a model that can read more.",
        ),
        "model",
    ),
    "template_failed": (
        QT_TRANSLATE_NOOP("Errors", "The model's template does not work"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The file describes how to talk to the model, and that part is faulty. "
            "Your message is kept. Choose another model.",
        ),
        "model",
    ),
    # The store
    "newer_database": (
        QT_TRANSLATE_NOOP("Errors", "Your conversations need a newer Yi"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "They were saved by a newer version, and this one left them untouched. "
            "Install the newer version to open them.",
        ),
        "",
    ),
    "database_damaged": (
        QT_TRANSLATE_NOOP("Errors", "The file with your conversations is damaged"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It was left as it is, so nothing more is lost. "
            "Put back a copy of it from your back-up, then start Yi again.",
        ),
        "",
    ),
    "database_in_use": (
        QT_TRANSLATE_NOOP("Errors", "Yi is already open"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Another window holds your conversations. Nothing was changed. "
            "Go on there, or close it and start Yi again.",
        ),
        "",
    ),
    "database_read_only": (
        QT_TRANSLATE_NOOP("Errors", "Nothing can be saved"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The folder with your conversations may not be written to. What is saved is safe. "
            "Allow writing there, then try again.",
        ),
        "retry",
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Errors", "The disk is full"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The last words could not be saved; what was saved before is safe. "
            "Free some space, then try again.",
        ),
        "retry",
    ),
    "wrong_key": (
        QT_TRANSLATE_NOOP("Errors", "The key does not open your conversations"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The file was made with another key and was left untouched. "
            "Put back the key or the file that belongs to it.",
        ),
        "",
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Errors", "This conversation is gone"),
        QT_TRANSLATE_NOOP("Errors", "It was deleted meanwhile. Everything else is kept."),
        "",
    ),
    "database_busy": (
        QT_TRANSLATE_NOOP("Errors", "Your conversations are being used elsewhere"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Another program, perhaps a back-up, holds the file. What is saved is safe. "
            "Wait until it is done, then try again.",
        ),
        "retry",
    ),
    "database_forbidden": (
        QT_TRANSLATE_NOOP("Errors", "Your conversations may not be opened"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The file or its folder does not belong to you. Nothing was changed. "
            "Allow reading and writing there, then start Yi again.",
        ),
        "",
    ),
    "database_unreachable": (
        QT_TRANSLATE_NOOP("Errors", "Your conversations cannot be reached"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The disk or the network drive that holds them does not answer. What is saved "
            "there is untouched. Connect it again, then start Yi again.",
        ),
        "",
    ),
    "sqlite_too_old": (
        QT_TRANSLATE_NOOP("Errors", "A part of Yi is too old"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Its SQLite could damage your conversations, so they were not opened. "
            "Install Yi again.",
        ),
        "",
    ),
    "key_not_saved": (
        QT_TRANSLATE_NOOP("Errors", "The key could not be kept"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Without it nobody could open your conversations again, so none was begun. "
            "Look whether the disk is full or read-only, then try again.",
        ),
        "retry",
    ),
    # Keys
    "wrong_passphrase": (
        QT_TRANSLATE_NOOP("Errors", "That is not the passphrase"),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Try again."),
        "",
    ),
    "key_missing": (
        QT_TRANSLATE_NOOP("Errors", "The key to your conversations is missing"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It is no longer in the system's keyring. Your conversations were left untouched. "
            "Restore the keyring, then start Yi again.",
        ),
        "",
    ),
    "keyring_locked": (
        QT_TRANSLATE_NOOP("Errors", "The system's keyring is locked"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "It holds the key to your conversations, which were left untouched. "
            "Unlock the keyring, then try again.",
        ),
        "retry",
    ),
    "settings_unusable": (
        QT_TRANSLATE_NOOP("Errors", "The settings could not be read or saved"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Your conversations are safe. Check that the settings file may be read and written.",
        ),
        "",
    ),
    # The window
    "login_failed": (
        QT_TRANSLATE_NOOP("Errors", "The system did not take this setting"),
        QT_TRANSLATE_NOOP(
            "Errors", "Yi starts as it did before. Look whether you may write there."
        ),
        "",
    ),
    "nothing_paints": (
        QT_TRANSLATE_NOOP("Errors", "The window could not be painted"),
        QT_TRANSLATE_NOOP("Errors", "Nothing was lost. Look at what doctor says of the display."),
        "",
    ),
    "window_gone": (
        QT_TRANSLATE_NOOP("Errors", "The window was closed while it answered"),
        QT_TRANSLATE_NOOP("Errors", "Nothing else was lost. Ask again."),
        "",
    ),
    "link_refused": (
        QT_TRANSLATE_NOOP("Errors", "This link is not opened"),
        QT_TRANSLATE_NOOP("Errors", "Only web and mail addresses are. You can copy its text."),
        "",
    ),
    "file_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This file cannot be read as text"),
        QT_TRANSLATE_NOOP(
            "Errors", "Your message is as it was. Choose a text file of at most 1 MB."
        ),
        "",
    ),
    "file_unwritable": (
        QT_TRANSLATE_NOOP("Errors", "The file could not be saved"),
        QT_TRANSLATE_NOOP("Errors", "The conversation is kept. Choose another folder."),
        "",
    ),
}
OTHER = (
    QT_TRANSLATE_NOOP("Errors", "That did not work"),
    QT_TRANSLATE_NOOP("Errors", "What was saved is safe. Try again."),
    "retry",
)
