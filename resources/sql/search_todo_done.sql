DELETE FROM search_todo WHERE record <= :last
