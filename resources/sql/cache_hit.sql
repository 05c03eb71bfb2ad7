UPDATE entry SET hits = hits + 1, last_hit = :at WHERE key = :key
