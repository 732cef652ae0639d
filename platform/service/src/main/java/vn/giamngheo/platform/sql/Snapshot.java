package vn.giamngheo.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Lets all reads of one transaction see one moment, where what is shown stands in several tables. */
@ApplicationScoped
public class Snapshot {

    @Inject
    Jdbi jdbi;

    /** Before the first read of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read"));
    }
}
