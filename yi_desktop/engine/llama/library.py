"""The one door to llama.cpp: its low-level binding, typed and checked when it is opened."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import inspect
import sys
from pathlib import Path
from typing import Any, NewType, Protocol, cast

from yi_desktop.engine.errors import EngineCrashed
from yi_desktop.engine.llama.parts import load_parts

Model = NewType("Model", int)
Context = NewType("Context", int)
Vocab = NewType("Vocab", int)
Memory = NewType("Memory", int)
Sampler = NewType("Sampler", object)  # a ctypes pointer, false when it is NULL
Params = Any  # a ctypes structure, whose fields differ between versions
Buffer = Any  # a ctypes array or pointer
Callback = Any  # a ctypes function pointer; whoever passes one keeps it alive

LEVEL_DEBUG, LEVEL_WARN, LEVEL_ERROR, LEVEL_CONT = 1, 3, 4, 5  # of ggml.h
ATTR_UNKNOWN, ATTR_CONTROL, ATTR_USER_DEFINED = 1 << 0, 1 << 3, 1 << 4
ATTR_LSTRIP, ATTR_RSTRIP = 1 << 7, 1 << 8
FLASH_ATTN_AUTO, FLASH_ATTN_OFF = -1, 0
DEVICE_CPU = 0
ABORTED = 2  # what llama_decode returns


class Llama(Protocol):
    """The functions of llama.h that we call; `check` compares them with the binding's."""

    # Types
    llama_batch: type[Params]
    llama_log_callback: Callback
    llama_progress_callback: Callback
    ggml_abort_callback: Callback

    def llama_version(self) -> bytes: ...
    def llama_backend_init(self) -> None: ...
    def llama_log_set(self, callback: Callback, data: Buffer, /) -> None: ...
    def llama_supports_gpu_offload(self) -> bool: ...

    # Models
    def llama_model_default_params(self) -> Params: ...
    def llama_model_load_from_file(self, path: bytes, params: Params, /) -> Model | None: ...
    def llama_model_free(self, model: Model, /) -> None: ...
    def llama_model_get_vocab(self, model: Model, /) -> Vocab: ...
    def llama_model_n_ctx_train(self, model: Model, /) -> int: ...
    def llama_model_n_layer(self, model: Model, /) -> int: ...
    def llama_model_n_embd(self, model: Model, /) -> int: ...
    def llama_model_n_head(self, model: Model, /) -> int: ...
    def llama_model_n_head_kv(self, model: Model, /) -> int: ...
    def llama_model_n_swa(self, model: Model, /) -> int: ...
    def llama_model_n_params(self, model: Model, /) -> int: ...
    def llama_model_size(self, model: Model, /) -> int: ...
    def llama_model_has_decoder(self, model: Model, /) -> bool: ...
    def llama_model_has_encoder(self, model: Model, /) -> bool: ...
    def llama_model_chat_template(self, model: Model, name: bytes | None, /) -> bytes | None: ...
    def llama_model_meta_val_str(
        self, model: Model, key: bytes, buffer: Buffer, size: int, /
    ) -> int: ...

    # Contexts
    def llama_context_default_params(self) -> Params: ...
    def llama_init_from_model(self, model: Model, params: Params, /) -> Context | None: ...
    def llama_free(self, context: Context, /) -> None: ...
    def llama_n_ctx(self, context: Context, /) -> int: ...
    def llama_set_n_threads(self, context: Context, one: int, batch: int, /) -> None: ...
    def llama_decode(self, context: Context, batch: Params, /) -> int: ...
    def llama_get_memory(self, context: Context, /) -> Memory: ...
    def llama_memory_clear(self, memory: Memory, data: bool, /) -> None: ...
    def llama_memory_seq_rm(
        self, memory: Memory, sequence: int, begin: int, end: int, /
    ) -> bool: ...
    def llama_memory_seq_pos_min(self, memory: Memory, sequence: int, /) -> int: ...

    # Tokens
    def llama_vocab_n_tokens(self, vocab: Vocab, /) -> int: ...
    def llama_vocab_get_text(self, vocab: Vocab, token: int, /) -> bytes: ...
    def llama_vocab_get_attr(self, vocab: Vocab, token: int, /) -> int: ...
    def llama_vocab_is_eog(self, vocab: Vocab, token: int, /) -> bool: ...
    def llama_vocab_bos(self, vocab: Vocab, /) -> int: ...
    def llama_vocab_eos(self, vocab: Vocab, /) -> int: ...
    def llama_vocab_get_add_bos(self, vocab: Vocab, /) -> bool: ...
    def llama_tokenize(  # noqa: PLR0917 - llama.h's own
        self,
        vocab: Vocab,
        text: bytes,
        length: int,
        tokens: Buffer,
        room: int,
        add_special: bool,
        parse_special: bool,
        /,
    ) -> int: ...
    def llama_token_to_piece(  # noqa: PLR0917 - llama.h's own
        self, vocab: Vocab, token: int, text: Buffer, size: int, lstrip: int, special: bool, /
    ) -> int: ...

    # Samplers
    def llama_sampler_chain_default_params(self) -> Params: ...
    def llama_sampler_chain_init(self, params: Params, /) -> Sampler: ...
    def llama_sampler_chain_add(self, chain: Sampler, sampler: Sampler, /) -> None: ...
    def llama_sampler_init_greedy(self) -> Sampler: ...
    def llama_sampler_init_dist(self, seed: int) -> Sampler: ...
    def llama_sampler_init_top_k(self, k: int) -> Sampler: ...
    def llama_sampler_init_top_p(self, p: float, min_keep: int) -> Sampler: ...
    def llama_sampler_init_min_p(self, p: float, min_keep: int) -> Sampler: ...
    def llama_sampler_init_temp(self, temperature: float) -> Sampler: ...
    def llama_sampler_init_penalties(
        self, n_vocab: int, last_n: int, repeat: float, frequency: float, presence: float, /
    ) -> Sampler: ...
    def llama_sampler_accept(self, sampler: Sampler, token: int, /) -> None: ...
    def llama_sampler_sample(self, sampler: Sampler, context: Context, index: int, /) -> int: ...
    def llama_sampler_free(self, sampler: Sampler, /) -> None: ...


_INTEGERS = (ctypes.c_int32, ctypes.c_uint32, ctypes.c_size_t, ctypes.c_int8)
_TAKEN_AS: dict[str, tuple[type[Any], ...]] = {
    "int": _INTEGERS,
    "bool": (ctypes.c_bool,),
    "float": (ctypes.c_float,),
    "bytes": (ctypes.c_char_p,),
    "bytes | None": (ctypes.c_char_p,),
    **dict.fromkeys(("Model", "Context", "Vocab", "Memory"), (ctypes.c_void_p,)),
}


def check(binding: Any) -> None:
    """Compare each function of `Llama` with the binding's own declaration of it.

    llama.h changes often, and a call with shifted arguments would corrupt memory instead of
    failing. Raises EngineCrashed, naming the function.
    """
    for name, declared in inspect.getmembers(Llama, inspect.isfunction):
        if not name.startswith("llama_"):
            continue
        wanted = list(inspect.signature(declared).parameters.values())[1:]
        taken = getattr(getattr(binding, name, None), "argtypes", None)
        if taken is None or len(taken) != len(wanted):
            raise EngineCrashed(f"{name} takes {taken}, not {len(wanted)} arguments")
        for parameter, kind in zip(wanted, taken, strict=True):
            if kind not in _TAKEN_AS.get(parameter.annotation, (kind,)):
                raise EngineCrashed(f"{name} takes {kind.__name__} as {parameter.name}")


def open_library() -> Llama:
    """Load llama.cpp and what computes for it.

    Raises EngineCrashed where it is missing, of an unknown shape, or not for this processor.

    Only the package's ctypes module is imported: its `__init__` would bring numpy and, through
    diskcache, a cache of pickles.
    """
    found = importlib.util.find_spec("llama_cpp")
    if found is None:
        raise EngineCrashed("llama-cpp-python is not installed")
    sys.modules.setdefault("llama_cpp", importlib.util.module_from_spec(found))
    binding = importlib.import_module("llama_cpp.llama_cpp")
    check(binding)
    load_parts(library_folder())
    return cast(Llama, binding)


def library_folder() -> Path:
    """Where the shared libraries lie. The binding must have been opened before."""
    return Path(sys.modules["llama_cpp.llama_cpp"].__file__ or "").parent / "lib"


def has_field(params: Params, name: str) -> bool:
    """Whether this version's structure knows the field."""
    return any(field[0] == name for field in params._fields_)
