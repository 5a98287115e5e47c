"""Opens the files that a second start or the file manager hands to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl

from app.viewmodels.models import ModelsViewModel
from app.viewmodels.shell import ShellViewModel


class Files:
    """What each kind of file means to the window."""

    def __init__(
        self, shell: ShellViewModel, models: ModelsViewModel, come_forward: Callable[[str], None]
    ) -> None:
        """`come_forward` shows the window; it takes the desktop's token for that, or ""."""
        self._shell, self._models, self._come_forward = shell, models, come_forward
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

    def _open(self, files: Sequence[Path]) -> None:
        refused = [file for file in files if file.suffix.lower() != ".gguf"]
        for file in files:
            if file not in refused:
                self._shell.page = "models"
                self._models.add(QUrl.fromLocalFile(str(file)))
        if refused:
            self._shell.toast.show(_refusal(refused[0]), "circle-alert")


def _refusal(file: Path) -> str:
    translate = QCoreApplication.translate
    if file.suffix.lower() == ".yichat":
        text = translate(
            "Files", "This version of Yi cannot open shared chats yet. “{name}” stays as it is."
        )
    else:
        text = translate("Files", "Yi cannot open “{name}”. It opens models, which end in .gguf.")
    return text.format(name=file.name)
