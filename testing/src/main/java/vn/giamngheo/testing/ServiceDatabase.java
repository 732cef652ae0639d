package vn.giamngheo.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a service has stored, seen from outside of it, in the service's own role. */
public final class ServiceDatabase {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private ServiceDatabase(String service) {
        var parts = SharedParts.running();
        source.setUrl(parts.jdbcUrl(service));
        source.setUser(service);
        source.setPassword(parts.password(service));
        source.setCurrentSchema("projection,public");
    }

    public static ServiceDatabase of(String service) {
        return new ServiceDatabase(service);
    }

    /** For what opens connections of its own. */
    public DataSource source() {
        return source;
    }

    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    public int execute(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    public long number(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    /** The first column of every row. */
    public List<String> texts(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters);
                var row = statement.executeQuery()) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
