-- A deleted message stays in the tree, so that Undo is exact and what follows it keeps its place.
ALTER TABLE messages ADD COLUMN deleted_at REAL;
-- The message that a person rewrote to make this one.
ALTER TABLE messages ADD COLUMN edited_from TEXT REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX messages_by_original ON messages (edited_from) WHERE edited_from IS NOT NULL;

-- What is to be asked when the reply that is being written ends: a JSON list of texts.
ALTER TABLE conversations ADD COLUMN queued TEXT NOT NULL DEFAULT '[]';
-- Where the person was reading: JSON, "" at the end.
ALTER TABLE conversations ADD COLUMN place TEXT NOT NULL DEFAULT '';

-- Every use of the network, for the person to see; empty unless they asked for one.
CREATE TABLE network_uses (
    seq INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    purpose TEXT NOT NULL,
    host TEXT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0
) STRICT;
