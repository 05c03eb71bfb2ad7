SELECT last, (SELECT coalesce(max(id), 0) FROM record) FROM search_mark
