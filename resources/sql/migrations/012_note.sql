-- What a person writes beside a decision: a note, or a question for who leads the work.
ALTER TABLE decision ADD COLUMN note TEXT;
