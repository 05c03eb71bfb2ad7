SELECT max(id) FROM answer
