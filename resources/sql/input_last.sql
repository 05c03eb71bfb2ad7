SELECT max(added_at) FROM input
