"""Opens one model and its context, and says in llama.cpp's own words why it could not."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from yi_desktop.engine.errors import (
    EngineCrashed,
    EngineOutOfMemory,
    LoadFailed,
    ModelTruncated,
    ModelUnsupported,
)
from yi_desktop.engine.llama.library import (
    FLASH_ATTN_AUTO,
    FLASH_ATTN_OFF,
    Callback,
    Context,
    Llama,
    Model,
    Params,
    has_field,
)
from yi_desktop.engine.llama.logs import LogCapture
from yi_desktop.engine.protocol import Load, Loading
from yi_desktop.engine.serve import Emit, StopFlag
from yi_desktop.errors import YiError
from yi_desktop.gguf import read_info

MAX_DEFAULT_CTX = 8192  # tokens
BATCH = 256  # tokens that one call of llama_decode evaluates: progress, and room to adapt
_LOADING_INTERVAL = 0.03  # seconds between two Loading events
_CACHE_TYPE_BYTES = 2  # f16
_CTX_STEP = 256  # llama.cpp rounds a context up to a multiple of this
_ERRORS: tuple[tuple[str, type[YiError]], ...] = (
    ("unknown model architecture", ModelUnsupported),
    ("unknown pre-tokenizer type", ModelUnsupported),
    ("unsupported", ModelUnsupported),
    ("not within the file bounds", ModelTruncated),
    ("failed to allocate", EngineOutOfMemory),
    ("out of memory", EngineOutOfMemory),
    ("cudaMalloc failed", EngineOutOfMemory),
)


@dataclass(frozen=True, slots=True)
class OpenModel:
    """One open model with its context. The end of the process closes both."""

    model: Model
    context: Context
    architecture: str
    n_ctx: int
    n_gpu_layers: int
    n_threads: int
    keep: tuple[Callback, ...]  # native code holds these callbacks


def open_model(
    llama: Llama,
    log: LogCapture,
    request: Load,
    emit: Emit,
    stop: StopFlag,
    *,
    gpu: bool,
    n_threads: int,
) -> OpenModel:
    """Open the model of `request`, with progress. Raises YiError subclasses.

    `stop` is heard while the file is read, and later by every llama_decode on a processor.
    """
    info = read_info(Path(request.path))
    if info.kind != "model":
        raise ModelUnsupported(f"a GGUF of kind {info.kind}, not a model")
    log.clear()
    model = _open_file(llama, log, request, emit, stop)
    if llama.llama_model_has_encoder(model) or not llama.llama_model_has_decoder(model):
        raise ModelUnsupported(f"{info.architecture} does not write text by itself")
    n_layers = llama.llama_model_n_layer(model)
    wanted = n_layers if request.n_gpu_layers < 0 else min(request.n_gpu_layers, n_layers)
    n_gpu_layers = wanted if gpu else 0
    n_ctx = _context_size(llama, model, info.architecture, request.n_ctx, bool(n_gpu_layers))
    params = llama.llama_context_default_params()
    params.n_ctx = n_ctx
    params.n_batch = params.n_ubatch = min(BATCH, n_ctx)
    params.n_threads = params.n_threads_batch = n_threads
    # Measured harmful on a processor (845 ms against 171 for a prefill at depth 1,000).
    params.flash_attn_type = FLASH_ATTN_AUTO if n_gpu_layers else FLASH_ATTN_OFF
    if has_field(params, "n_outputs_max"):
        params.n_outputs_max = 1  # else a buffer of logits for a whole batch
    abort = _abort_callback(llama, params, stop)
    context = llama.llama_init_from_model(model, params)
    if not context:
        raise _failure(log)
    emit(Loading(request.id, 1.0))
    return OpenModel(
        model=model,
        context=context,
        architecture=info.architecture,
        n_ctx=llama.llama_n_ctx(context),
        n_gpu_layers=n_gpu_layers,
        n_threads=n_threads,
        keep=(abort,),
    )


def _open_file(llama: Llama, log: LogCapture, request: Load, emit: Emit, stop: StopFlag) -> Model:
    told = 0.0

    def progress(fraction: float, _data: object) -> bool:
        nonlocal told
        if (now := time.monotonic()) - told >= _LOADING_INTERVAL:
            told = now
            emit(Loading(request.id, min(fraction, 0.99)))  # the context is still to come
        return not stop

    callback = llama.llama_progress_callback(progress)
    params = llama.llama_model_default_params()
    params.n_gpu_layers = request.n_gpu_layers
    params.progress_callback = callback
    model = llama.llama_model_load_from_file(os.fsencode(request.path), params)
    if not model:
        raise LoadFailed("stopped") if stop else _failure(log)
    return model


def _abort_callback(llama: Llama, params: Params, stop: StopFlag) -> Callback:
    """Let llama.cpp read `stop` by itself, before each of its thousand steps a token.

    The callback must return false or true for a pointer. C's strlen does just that for the
    flag's string of no or one character, without a thread of llama.cpp's ever waiting for
    Python, which would take a tenth of the time of a small model's token.
    """
    libc = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
    callback = ctypes.cast(libc.strlen, llama.ggml_abort_callback)
    params.abort_callback = callback
    params.abort_callback_data = stop.address
    return callback


def _context_size(llama: Llama, model: Model, architecture: str, asked: int, on_gpu: bool) -> int:
    """Tokens of context. Raises LoadFailed for what the model was not made for.

    A context beyond the machine's memory is refused here, because the system would promise
    the memory and kill the worker when it is used.
    """
    trained = llama.llama_model_n_ctx_train(model)
    if asked < 0 or asked > trained > 0:
        raise LoadFailed(f"a context of {asked} tokens; the model was trained for {trained}")
    n_ctx = asked or min(trained or MAX_DEFAULT_CTX, MAX_DEFAULT_CTX)
    n_ctx = -(-n_ctx // _CTX_STEP) * _CTX_STEP
    heads = llama.llama_model_n_head(model)
    if heads <= 0 or on_gpu:
        return n_ctx
    each = llama.llama_model_n_embd(model) // heads
    key = _number(llama, model, f"{architecture}.attention.key_length", each)
    value = _number(llama, model, f"{architecture}.attention.value_length", each)
    rows = llama.llama_model_n_layer(model) * n_ctx * llama.llama_model_n_head_kv(model)
    needed = rows * (key + value) * _CACHE_TYPE_BYTES
    free = psutil.virtual_memory().available
    if needed > free:
        raise EngineOutOfMemory(
            f"a context of {n_ctx} tokens takes {needed} bytes, {free} are free"
        )
    return n_ctx


def _number(llama: Llama, model: Model, key: str, default: int) -> int:
    text = ctypes.create_string_buffer(32)
    if llama.llama_model_meta_val_str(model, key.encode(), text, len(text)) <= 0:
        return default
    return int(text.value) if text.value.isdigit() else default


def _failure(log: LogCapture) -> YiError:
    """The error that llama.cpp's log speaks of."""
    reason = log.reason()
    for words, error in _ERRORS:
        if words in reason:
            return error(reason)
    return LoadFailed(reason) if reason else EngineCrashed("llama.cpp gave no reason")
