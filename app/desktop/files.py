"""Opens the files that a second start hands to the window, or that are dropped on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl

from app.tasks import Tasks
from app.viewmodels.models import ModelsViewModel
from app.viewmodels.shell import ShellViewModel

# Pictures, sounds, office documents, archives, programs: what is never plain text.
_OTHERS = """
    .yichat .png .jpg .jpeg .gif .webp .bmp .tif .tiff .heic .avif .ico .psd .pdf .doc .docx .odt
    .xls .xlsx .ods .ppt .pptx .odp .epub .zip .7z .rar .gz .bz2 .xz .zst .tar .iso .dmg .exe .msi
    .deb .rpm .mp3 .wav .flac .ogg .opus .m4a .mp4 .mov .mkv .webm .avi .safetensors .db .sqlite
    .ttf .otf .woff .woff2
"""
_NO_TEXT = frozenset(_OTHERS.split())


class Files:
    """What each kind of file means to the window."""

    def __init__(
        self,
        shell: ShellViewModel,
        models: ModelsViewModel,
        tasks: Tasks,
        *,
        attach: Callable[[Sequence[Path]], Awaitable[list[Path]]],
        come_forward: Callable[[str], None],
    ) -> None:
        """`attach` puts texts into the message that is being typed and returns what is none;
        `come_forward` shows the window; it takes the desktop's token for that, or "".
        """
        self._shell, self._models, self._tasks = shell, models, tasks
        self._attach, self._come_forward = attach, come_forward
        self._waiting: list[Path] | None = []  # until the models are known; then None

    def begin(self) -> None:
        """The models that are here are known: another can be added to them."""
        waiting, self._waiting = self._waiting, None
        if waiting:
            self._open(waiting)

    def open(self, files: Sequence[Path], token: str = "") -> None:
        """Show the window; add models and show them, say of anything else that it stays closed."""
        self._come_forward(token)
        if self._waiting is None:
            self._open(files)
        else:
            self._waiting.extend(files)

    def kind(self, files: Sequence[Path]) -> str:
        """What a drop of these is about: "model", "text", or "other" if none can be taken."""
        kinds = {_kind(file) for file in files}
        return next((one for one in ("model", "text") if one in kinds), "other")

    def drop(self, files: Sequence[Path]) -> None:
        """Add models; put texts into the message; say of anything else that it stays out."""
        models = [file for file in files if _kind(file) == "model"]
        texts = [file for file in files if _kind(file) == "text"]
        others = [file for file in files if _kind(file) == "other"]
        if models:
            self._open(models)
        if texts and not models:
            self._shell.page = "chat"
        self._tasks.start(self._take(texts, others))

    async def _take(self, texts: Sequence[Path], others: list[Path]) -> None:
        others += await self._attach(texts)
        if others:
            self._shell.toast.show(_left_out(others), "circle-alert")

    def _open(self, files: Sequence[Path]) -> None:
        models = [file for file in files if _kind(file) == "model"]
        for model in models:
            self._shell.page = "models"
            self._models.add(QUrl.fromLocalFile(str(model)))
        if refused := [file for file in files if file not in models]:
            self._shell.toast.show(_refusal(refused[0]), "circle-alert")


def _kind(file: Path) -> str:
    """By the name alone: reading says later whether a text is one."""
    suffix = file.suffix.lower()
    if suffix == ".gguf":
        return "model"
    return "other" if suffix in _NO_TEXT or str(file) == "." else "text"


def _left_out(files: Sequence[Path]) -> str:
    if any(file.suffix.lower() == ".yichat" for file in files):
        return _refusal(next(file for file in files if file.suffix.lower() == ".yichat"))
    translate = QCoreApplication.translate
    if len(files) == 1:
        text = translate("Files", "“{name}” was left out. Yi reads text files of up to 1 MB.")
    else:
        text = translate("Files", "{count} files were left out. Yi reads text files of up to 1 MB.")
    return text.format(name=files[0].name, count=len(files))


def _refusal(file: Path) -> str:
    translate = QCoreApplication.translate
    if file.suffix.lower() == ".yichat":
        text = translate(
            "Files", "This version of Yi cannot open shared chats yet. “{name}” stays as it is."
        )
    else:
        text = translate("Files", "Yi cannot open “{name}”. It opens models, which end in .gguf.")
    return text.format(name=file.name)
