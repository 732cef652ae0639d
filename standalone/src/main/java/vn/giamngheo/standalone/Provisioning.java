package vn.giamngheo.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gives a service its role, its database and the extensions it may use. What is there already stays as it is, but for
 * the role's password, which is the one that is given last.
 */
record Provisioning(UnaryOperator<String> jdbcUrl, String superuserPassword) {

    private static final List<String> EXTENSIONS = List.of("btree_gist", "unaccent", "pg_trgm");

    /** @param name of the role and of its database; a name, hence safe inside a statement */
    void provide(String name, String password) throws SQLException {
        try (var server = connect("postgres")) {
            if (!exists(server, "select from pg_roles where rolname = ?", name)) {
                execute(server, "create role " + name + " login");
            }
            execute(server, "alter role " + name + " password '" + password.replace("'", "''") + "'");
            if (!exists(server, "select from pg_database where datname = ?", name)) {
                execute(server, "create database " + name + " owner " + name);
            }
            execute(server, "revoke connect, temporary on database " + name + " from public");
        }
        extend(name);
    }

    private void extend(String database) throws SQLException {
        try (var connection = connect(database)) {
            for (var extension : EXTENSIONS) {
                execute(connection, "create extension if not exists " + extension);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl.apply(database), "postgres", superuserPassword);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
