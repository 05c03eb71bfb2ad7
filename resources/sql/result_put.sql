INSERT INTO result (record, config, data_hash, run, state, value, flags, confidence, source, pieces, detail)
VALUES (:record, :config, :data_hash, :run, :state, :value, :flags, :confidence, :source, :pieces, :detail)
ON CONFLICT (record, config) DO UPDATE
SET data_hash = excluded.data_hash, run = excluded.run, state = excluded.state, value = excluded.value,
    flags = excluded.flags, confidence = excluded.confidence, source = excluded.source, pieces = excluded.pieces,
    detail = excluded.detail
