package vn.giamngheo.reporting.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.util.PGobject;

/** The ids of places as an array of SQL, written once however often it is bound: a nation's are half a megabyte. */
public final class PlaceArray implements Argument {

    private final PGobject array = new PGobject();

    private PlaceArray(String text) throws SQLException {
        array.setType("_uuid");
        array.setValue(text);
    }

    public static PlaceArray of(Collection<UUID> places) {
        try {
            return new PlaceArray(places.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setObject(position, array);
    }
}
