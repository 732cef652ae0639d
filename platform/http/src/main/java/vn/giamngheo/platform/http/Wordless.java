package vn.giamngheo.platform.http;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as a log may tell it: of what kind it is and where it happened, without its words. They may quote what was
 * sent: a person's name, a token.
 */
public final class Wordless extends RuntimeException {

    /** A chain of causes may lead back to itself. */
    private static final int DEEPEST = 20;

    private Wordless(Throwable failure, Wordless cause) {
        super(kind(failure), cause);
        setStackTrace(failure.getStackTrace());
    }

    public static Wordless of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Wordless of(Throwable failure, int depth) {
        return failure == null || depth == 0 ? null : new Wordless(failure, of(failure.getCause(), depth - 1));
    }

    /** The same in one line: its class and those of its causes, with what PostgreSQL calls them. */
    public static String kinds(Throwable failure) {
        return Stream.iterate((Throwable) of(failure), Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining(" < "));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
