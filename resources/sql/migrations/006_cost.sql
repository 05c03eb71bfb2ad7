-- What an attempt cost, in billionths of its currency, and what of it was for reasoning: NULL where that is unknown, as it is of
-- all from before. An empty currency: nothing anywhere. A run has a name of its own in the whole world, by which its attempts
-- are counted once, and says which prices it was reckoned with (JSON).
ALTER TABLE attempt ADD COLUMN cost_nano INTEGER;
ALTER TABLE attempt ADD COLUMN currency TEXT;
ALTER TABLE attempt ADD COLUMN reasoning_nano INTEGER;
ALTER TABLE run ADD COLUMN uid TEXT;
ALTER TABLE run ADD COLUMN prices TEXT;
