package vn.giamngheo.platform.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.PartialDate;

/** Reads what the table {@code act} holds. */
final class ActRows {

    static final String COLUMNS = """
            a.id, a.number, a.issued_on, a.kind, a.issuer, a.title, a.signatory_capacity, a.signatory_office,
            a.signatory_name, a.recorded_by, a.recorded_at
            """;

    private ActRows() {}

    static LinkedAct linked(ResultSet row) throws SQLException {
        return new LinkedAct(
                row.getObject("id", UUID.class),
                ActRole.valueOf(row.getString("role")),
                act(row),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("linked_at", OffsetDateTime.class));
    }

    static Act act(ResultSet row) throws SQLException {
        var issuedOn = row.getString("issued_on");
        var kind = row.getString("kind");
        return new Act(
                row.getString("number"),
                issuedOn == null ? null : new PartialDate(issuedOn),
                kind == null ? null : ActKind.valueOf(kind),
                row.getString("issuer"),
                row.getString("title"),
                signatory(row));
    }

    private static Signatory signatory(ResultSet row) throws SQLException {
        var signatory = new Signatory(
                row.getString("signatory_capacity"),
                row.getString("signatory_office"),
                row.getString("signatory_name"));
        var stated = Stream.of(signatory.capacity(), signatory.office(), signatory.name())
                .anyMatch(Objects::nonNull);
        return stated ? signatory : null;
    }
}
