"""What every reply starts from: an instruction, and three named ways to choose tokens."""

from __future__ import annotations

from yi_desktop.engine.protocol import Sampling

# Without one, a model's template puts in its maker's own; the starter's makes it answer worse.
INSTRUCTION = "You are a helpful AI assistant."

DEFAULT = "balanced"

PRESETS: dict[str, Sampling] = {
    # Low enough to keep facts steady, not greedy: greedy small models repeat themselves.
    "precise": Sampling(temperature=0.2, top_k=40, top_p=0.9, min_p=0.1, repeat_penalty=1.05),
    # A light penalty: without one a small model may say one word for ever.
    "balanced": Sampling(temperature=0.7, top_k=40, top_p=0.9, min_p=0.05, repeat_penalty=1.1),
    "creative": Sampling(temperature=1.0, top_k=100, top_p=0.98, min_p=0.03, repeat_penalty=1.1),
}


def sampling(name: str) -> Sampling:
    """The preset of this name; the default for a name of another release."""
    return PRESETS.get(name, PRESETS[DEFAULT])
