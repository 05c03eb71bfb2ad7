SELECT ordinal, hash, value, flags FROM answer WHERE record = :record AND config = :config
