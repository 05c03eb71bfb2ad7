SELECT attempt FROM counted WHERE run = :run
