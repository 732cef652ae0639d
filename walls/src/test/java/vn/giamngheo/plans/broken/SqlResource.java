package vn.giamngheo.plans.broken;

import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A resource that asks the database itself. */
@Path("/sql")
public class SqlResource {

    String answer(Connection connection) throws SQLException {
        return connection.getCatalog();
    }
}
