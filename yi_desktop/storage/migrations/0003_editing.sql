-- The message that is being rewritten and its words so far: JSON, "" for none.
ALTER TABLE conversations ADD COLUMN editing TEXT NOT NULL DEFAULT '';
