UPDATE search_mark SET last = :last
