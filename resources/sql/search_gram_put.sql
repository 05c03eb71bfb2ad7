INSERT INTO search_gram (key, blocks) VALUES (:key, :blocks)
ON CONFLICT (key) DO UPDATE SET blocks = blocks | excluded.blocks
