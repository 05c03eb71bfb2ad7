SELECT blocks FROM search_gram WHERE key = :key
