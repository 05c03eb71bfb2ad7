-- What is to be known of an answer beside its value (repaired, ungrounded), a space between two.
ALTER TABLE entry ADD COLUMN flags TEXT NOT NULL DEFAULT '';
