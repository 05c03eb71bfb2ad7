SELECT created_at, family, model, served_model, answer, batch_size, flags FROM entry WHERE key = :key
