SELECT count(*) FROM search_todo
