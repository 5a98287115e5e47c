"""The failures that cross the pipe, in one place because both of its ends must know them."""

from __future__ import annotations

from yi_desktop.errors import YiError
from yi_desktop.gguf import ModelNotFound, ModelTruncated, NotGguf

__all__ = [
    "EngineCrashed",
    "EngineHung",
    "EngineOutOfMemory",
    "LoadFailed",
    "ModelNotFound",
    "ModelTruncated",
    "ModelUnsupported",
    "NoModel",
    "NotGguf",
    "PromptTooLong",
    "TemplateFailed",
    "error_from",
]


class EngineCrashed(YiError):
    """The worker process ended while it was needed."""

    code = "engine_crashed"


class EngineHung(YiError):
    """The worker stopped answering and was ended."""

    code = "engine_hung"


class EngineOutOfMemory(YiError):
    """The model needs, or took, more memory than there is."""

    code = "engine_out_of_memory"


class NoModel(YiError):
    """A reply was asked for before any model was loaded."""

    code = "no_model"


class ModelUnsupported(YiError):
    """A sound GGUF that llama.cpp of this version cannot run, or that is no chat model."""

    code = "model_unsupported"


class LoadFailed(YiError):
    """llama.cpp refused the model for another reason; its words are in `detail`."""

    code = "load_failed"


class PromptTooLong(YiError):
    """The conversation does not fit into the model's context."""

    code = "prompt_too_long"


class TemplateFailed(YiError):
    """The model's chat template refused the conversation, or ran past its limits."""

    code = "template_failed"


_BY_CODE: dict[str, type[YiError]] = {
    error.code: error
    for error in (
        EngineCrashed,
        EngineHung,
        EngineOutOfMemory,
        LoadFailed,
        ModelNotFound,
        ModelTruncated,
        ModelUnsupported,
        NoModel,
        NotGguf,
        PromptTooLong,
        TemplateFailed,
    )
}


def error_from(code: str, detail: str) -> YiError:
    """The exception that a worker's Failed stands for; an unknown code is a crash."""
    if known := _BY_CODE.get(code):
        return known(detail)
    return EngineCrashed(f"{code}: {detail}")
