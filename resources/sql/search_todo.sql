SELECT record FROM search_todo ORDER BY record
