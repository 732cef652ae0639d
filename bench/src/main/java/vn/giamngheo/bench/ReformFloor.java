package vn.giamngheo.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** COPY of the rows that the reform left, into tables with the same columns, indexes and constraints beside them. */
final class ReformFloor {

    /** Rows of one table. */
    private record Rows(String table, String columns, byte[] text) {}

    private static final String TOUCHED = "(select id from area where boundary_act_id is not null)";

    private final Country country;

    ReformFloor(Country country) {
        this.country = country;
    }

    double milliseconds() throws SQLException, IOException {
        var draft = new ArrayList<Rows>();
        var places = new ArrayList<Rows>();
        try (var plans = country.connect("plans")) {
            draft.add(rows(plans, "boundary_unit", "boundary_act_id, code, level, name, kind, parent_code", "true"));
            draft.add(rows(
                    plans,
                    "boundary_conversion",
                    "boundary_act_id, old_code, new_code, extent, share, share_base",
                    "true"));
            places.add(rows(plans, "area", "id, level, event_version, deleted, boundary_act_id", "id in " + TOUCHED));
            places.add(rows(
                    plans,
                    "area_period",
                    "area_id, valid_from, valid_to, code, name, kind, parent_id",
                    "area_id in " + TOUCHED));
            places.add(rows(
                    plans,
                    "area_succession",
                    "area_id, successor_id, boundary_act_id, effective_on, extent, share, share_base",
                    "true"));
        }
        var sum = copy("plans", "public", draft);
        for (var service : List.of("plans", "budget", "indicators")) {
            sum += copy(service, "public", places);
        }
        return (sum + copy("reporting", "projection", places)) / 1e6;
    }

    private static Rows rows(Connection connection, String table, String columns, String which)
            throws SQLException, IOException {
        var text = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s where %s) to stdout".formatted(columns, table, which), text);
        return new Rows(table, columns, text.toByteArray());
    }

    /** In one transaction. @return nanoseconds */
    private long copy(String service, String schema, List<Rows> all) throws SQLException, IOException {
        try (var connection = country.connect(service);
                var statement = connection.createStatement()) {
            statement.execute("create schema bench_floor");
            for (var rows : all) {
                statement.execute("create table bench_floor.%s (like %s.%s including all)"
                        .formatted(rows.table(), schema, rows.table()));
            }
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            for (var rows : all) {
                copy(connection, rows);
            }
            connection.commit();
            var taken = System.nanoTime() - begun;
            statement.execute("drop schema bench_floor cascade");
            connection.commit();
            return taken;
        }
    }

    private static void copy(Connection connection, Rows rows) throws SQLException, IOException {
        var copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy bench_floor.%s (%s) from stdin".formatted(rows.table(), rows.columns()),
                        new ByteArrayInputStream(rows.text()));
        if (copied == 0) {
            throw new IllegalStateException("nothing of " + rows.table());
        }
    }
}
