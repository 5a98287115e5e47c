-- Where branches were left, the latest last: who goes back to a version finds what was on show below.
CREATE TABLE branches_left (
    seq INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL UNIQUE REFERENCES messages (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER branch_left AFTER UPDATE OF active_leaf ON conversations
WHEN OLD.active_leaf IS NOT NULL AND OLD.active_leaf IS NOT NEW.active_leaf
BEGIN
    INSERT OR REPLACE INTO branches_left (leaf) SELECT id FROM messages WHERE id = OLD.active_leaf;
END;
