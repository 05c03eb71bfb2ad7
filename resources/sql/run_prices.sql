SELECT prices FROM run WHERE config = :config AND prices IS NOT NULL GROUP BY prices ORDER BY min(id)
