INSERT INTO result (record, config, data_hash, run, state, value, flags, confidence, source, pieces, detail, line)
VALUES (:record, :config, :data_hash, :run, :state, :value, :flags, :confidence, :source, :pieces, :detail, :line)
ON CONFLICT (record, config) DO UPDATE
SET data_hash = excluded.data_hash, run = excluded.run, state = excluded.state, value = excluded.value,
    flags = excluded.flags, confidence = excluded.confidence, source = excluded.source, pieces = excluded.pieces,
    detail = excluded.detail, line = excluded.line
