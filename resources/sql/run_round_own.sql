-- Of chosen records. The minus says that no run goes on with it.
UPDATE run SET round = -id WHERE id = :run
