"""Which pictures are kept in docs/screenshots: every screen once, and what differs elsewhere."""

from __future__ import annotations

from tests.screenshots.scenes import SCENES

_ALSO = {
    "dark": (
        "chat", "chat-top", "components", "everything-whole", "failed", "first-run", "models",
        "settings-appearance", "shortcuts",
    ),
    "zh_CN-light": (
        "chat", "chat-answered", "everything-zh", "first-run", "models", "settings-general",
    ),
    "zh_CN-dark": ("chat-answered",),
    "pt_BR-light": ("chat", "dialog-protect", "models", "settings-general", "settings-privacy"),
    "pt_BR-dark": ("first-run",),
    "light-900x640": ("chat", "first-run", "reading", "settings-general", "sidebar-over"),
    "light-150": ("chat", "first-run", "models", "settings-appearance", "shortcuts"),
    "pt_BR-light-150": ("chat", "settings-general"),
    "zh_CN-light-900x640": ("chat",),
}  # fmt: skip


def kept() -> list[str]:
    """Names of files."""
    first = [f"{name}-light.png" for name, scene in SCENES.items() if not scene.narrow]
    others = [f"{name}-{look}.png" for look, names in _ALSO.items() for name in names]
    return [*first, "components-light.png", *others]
