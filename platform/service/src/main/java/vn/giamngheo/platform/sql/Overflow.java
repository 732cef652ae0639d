package vn.giamngheo.platform.sql;

import java.sql.SQLException;

/** Sums that are larger than a whole number can be, here or in the database. */
public final class Overflow {

    /** PostgreSQL: numeric_value_out_of_range. */
    private static final String OUT_OF_RANGE = "22003";

    private Overflow() {}

    /** Whether that is why something failed. */
    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArithmeticException
                    || cause instanceof SQLException sql && OUT_OF_RANGE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
