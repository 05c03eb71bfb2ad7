-- What an answer says in one line, where it is no single label: a table shows it, a filter compares it. NULL where the value
-- holds a label, which is that line itself, as in all rows from before. What the columns of `record` that are called label
-- hold is coalesce(the label, the line).
ALTER TABLE answer ADD COLUMN line TEXT;
ALTER TABLE result ADD COLUMN line TEXT;
ALTER TABLE decision ADD COLUMN line TEXT;
