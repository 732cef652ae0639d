package vn.giamngheo.platform.sql;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why something failed in the database, or before it came there. */
public final class Causes {

    /** PostgreSQL: numeric_value_out_of_range. */
    private static final String OUT_OF_RANGE = "22003";

    /** PostgreSQL: deadlock_detected. */
    private static final String DEADLOCK = "40P01";

    /** PostgreSQL: lock_not_available. */
    private static final String LOCK_TIMEOUT = "55P03";

    private Causes() {}

    /** A sum is larger than a whole number can be, here or in the database. */
    public static boolean isOverflow(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof ArithmeticException || isSql(cause, OUT_OF_RANGE));
    }

    /** Two transactions waited for each other, and this one was undone. */
    public static boolean isDeadlock(Throwable failure) {
        return causes(failure).anyMatch(cause -> isSql(cause, DEADLOCK));
    }

    /** Others had what was needed, and did not give it up in time. */
    public static boolean isBusy(Throwable failure) {
        return isDeadlock(failure) || causes(failure).anyMatch(cause -> isSql(cause, LOCK_TIMEOUT));
    }

    private static boolean isSql(Throwable cause, String state) {
        return cause instanceof SQLException sql && state.equals(sql.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
