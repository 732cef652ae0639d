package vn.giamngheo.platform.event;

import java.sql.SQLException;

/** Failures that say nothing about the event: it is to be tried again, not to be passed over. */
final class PassingFailures {

    private PassingFailures() {}

    /** Throws the failure again if it will pass: a lost connection, a lock timeout, a full disk, a lost place. */
    static void rethrow(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Displaced displaced) {
                throw displaced;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                throw failure;
            }
        }
    }

    /** Classes 08 connection, 40 rollback, 53 resources, 55 locks, 57 intervention, 58 system; none: the pool. */
    private static boolean isPassing(String sqlState) {
        return sqlState == null || sqlState.matches("(08|40|53|55|57|58).*");
    }
}
