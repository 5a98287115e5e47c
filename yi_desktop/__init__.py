"""The core of Yi Desktop: conversations, models and the engine. Never imports Qt."""

__version__ = "0.1.0"
