UPDATE record SET gold_label = :line WHERE id = :record
