DELETE FROM prompt WHERE hash NOT IN (SELECT prompt FROM entry)
