/* The plainest program that answers with llama.cpp: what our engine is measured against.
 *
 * decode MODEL N_CTX N_THREADS
 * in:  "MAX_TOKENS LENGTH\n" and LENGTH bytes of prompt, again and again
 * out: "FIRST_NS REPLY_NS N_PROMPT N_CACHED ID ID …\n": from the prompt to the first token, from
 *      there to the last one, and the reply's tokens
 * Settings are those of the engine on a processor: batches of 512, no flash attention, logits of
 * one token, and what a prompt shares with the last one is not evaluated again.
 */
#include <llama.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BATCH = 512 };

static void quiet(enum ggml_log_level level, const char *text, void *data) {
    (void)level, (void)text, (void)data;
}

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static void fail(const char *what) {
    fprintf(stderr, "decode: %s\n", what);
    exit(1);
}

static void decode(struct llama_context *context, llama_token *tokens, int count) {
    if (llama_decode(context, llama_batch_get_one(tokens, count)) != 0) fail("llama_decode failed");
}

int main(int argc, char **argv) {
    if (argc != 4) fail("MODEL N_CTX N_THREADS");
    const int n_ctx = atoi(argv[2]);
    llama_log_set(quiet, NULL);
    llama_backend_init();
    struct llama_model *model = llama_model_load_from_file(argv[1], llama_model_default_params());
    if (!model) fail("the model does not load");
    struct llama_context_params params = llama_context_default_params();
    params.n_ctx = n_ctx;
    params.n_batch = params.n_ubatch = BATCH;
    params.n_threads = params.n_threads_batch = atoi(argv[3]);
    params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_DISABLED;
    params.n_outputs_max = 1;
    struct llama_context *context = llama_init_from_model(model, params);
    if (!context) fail("no context");
    const struct llama_vocab *vocab = llama_model_get_vocab(model);
    struct llama_sampler *chain = llama_sampler_chain_init(llama_sampler_chain_default_params());
    llama_sampler_chain_add(chain, llama_sampler_init_greedy());
    llama_token *cache = malloc(sizeof(llama_token) * n_ctx);
    llama_token *prompt = malloc(sizeof(llama_token) * n_ctx);
    llama_token *reply = malloc(sizeof(llama_token) * n_ctx);
    char *text = malloc(n_ctx * 64);
    int n_cache = 0, max_tokens, length;
    puts("ready");
    fflush(stdout);

    while (scanf("%d %d", &max_tokens, &length) == 2) {
        if (length > n_ctx * 64 || max_tokens > n_ctx || getchar() != '\n') fail("bad request");
        if (fread(text, 1, length, stdin) != (size_t)length) fail("short request");
        const int64_t start = now();
        const int n_prompt = llama_tokenize(vocab, text, length, prompt, n_ctx, false, true);
        if (n_prompt <= 0 || n_prompt + max_tokens > n_ctx) fail("the prompt does not fit");
        int kept = 0;
        while (kept < n_cache && kept < n_prompt - 1 && cache[kept] == prompt[kept]) kept++;
        llama_memory_seq_rm(llama_get_memory(context), 0, kept, -1);
        for (int at = kept; at < n_prompt; at += BATCH)
            decode(context, prompt + at, n_prompt - at < BATCH ? n_prompt - at : BATCH);
        int n_reply = 0;
        llama_token token = llama_sampler_sample(chain, context, -1);
        const int64_t first = now();
        while (!llama_vocab_is_eog(vocab, token)) {
            reply[n_reply++] = token;
            if (n_reply == max_tokens) break;
            decode(context, &token, 1);
            token = llama_sampler_sample(chain, context, -1);
        }
        const int64_t end = now();
        n_cache = 0;
        for (int i = 0; i < n_prompt; i++) cache[n_cache++] = prompt[i];
        /* The last token of a full reply was never evaluated. */
        const int evaluated = n_reply == max_tokens ? n_reply - 1 : n_reply;
        for (int i = 0; i < evaluated; i++) cache[n_cache++] = reply[i];
        printf("%lld %lld %d %d", (long long)(first - start), (long long)(end - first), n_prompt,
               kept);
        for (int i = 0; i < n_reply; i++) printf(" %d", reply[i]);
        putchar('\n');
        fflush(stdout);
    }
    return 0;
}
