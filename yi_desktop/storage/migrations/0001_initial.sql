-- Released migrations are never edited: a change is a new file.
-- `seq` is explicit because an implicit rowid may change in VACUUM; a search index keys on it.

CREATE TABLE conversations (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    title_by TEXT NOT NULL DEFAULT 'none' CHECK (title_by IN ('none', 'model', 'person')),
    created_at REAL NOT NULL,
    updated_at REAL NOT NULL,
    deleted_at REAL,
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    active_leaf TEXT REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
    draft TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX conversations_by_time ON conversations (updated_at) WHERE deleted_at IS NULL;
CREATE INDEX conversations_deleted ON conversations (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX conversations_by_leaf ON conversations (active_leaf);

-- A parent is always older than its children (a smaller seq). The parent's key takes no cascade:
-- it would recurse once per message and stop at SQLite's limit of 1,000.
CREATE TABLE messages (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL CHECK (role IN ('system', 'user', 'assistant', 'tool')),
    state TEXT NOT NULL
        CHECK (state IN ('streaming', 'complete', 'stopped', 'failed', 'interrupted')),
    created_at REAL NOT NULL,
    text TEXT NOT NULL,
    -- What made a reply; all null where nothing did. Times in milliseconds but `started_at`.
    model_name TEXT,
    model_hash TEXT,
    parameters TEXT,
    seed INTEGER,
    prompt_tokens INTEGER,
    cached_tokens INTEGER,
    reply_tokens INTEGER,
    started_at REAL,
    first_token_ms REAL,
    prompt_ms REAL,
    reply_ms REAL,
    thinking_ms REAL,
    error_code TEXT,
    error_detail TEXT,
    token_ids BLOB
) STRICT;

CREATE INDEX messages_by_parent ON messages (parent_id, conversation_id);
CREATE INDEX messages_by_conversation ON messages (conversation_id);
CREATE INDEX messages_streaming ON messages (conversation_id) WHERE state = 'streaming';

-- Single values that belong to no conversation, such as the draft of the next one.
CREATE TABLE key_value (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
