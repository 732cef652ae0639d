package vn.giamngheo.standalone;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes what the services need of a PostgreSQL and a Kafka that are not ours: their databases, roles and topics. Told by
 * environment: {@code POSTGRES_SERVER} (a JDBC address that ends before the database's name), {@code POSTGRES_PASSWORD}
 * of the superuser, {@code KAFKA_BOOTSTRAP_SERVERS}, and {@code NAME_DB_PASSWORD} for each database. Run again it adds
 * what is missing and sets the passwords.
 */
final class SetupMain {

    private static final String PASSWORD = "_DB_PASSWORD";

    private SetupMain() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try {
            setUp(System.getenv());
        } catch (Refusal refusal) {
            Say.toOperator(refusal.getMessage());
            System.exit(1);
        }
    }

    static void setUp(Map<String, String> environment) throws SQLException, InterruptedException {
        var server = required(environment, "POSTGRES_SERVER");
        var provisioning = new Provisioning(database -> server + database, required(environment, "POSTGRES_PASSWORD"));
        for (var database : databases(environment).entrySet()) {
            provisioning.provide(database.getKey(), database.getValue());
        }
        TopicSetup.createMissing(required(environment, "KAFKA_BOOTSTRAP_SERVERS"));
        Say.toOperator("Đã sẵn sàng. / Databases and topics are there.");
    }

    /** The password of each database by its name: of every service, and of whoever else is named. */
    private static Map<String, String> databases(Map<String, String> environment) {
        var databases = new TreeMap<String, String>();
        names(environment).forEach(name -> databases.put(name, required(environment, variable(name))));
        return databases;
    }

    private static Stream<String> names(Map<String, String> environment) {
        var ofServices = Arrays.stream(Service.values()).map(Service::database).flatMap(Optional::stream);
        var named = environment.keySet().stream()
                .filter(name -> name.endsWith(PASSWORD))
                .map(name -> name.replace(PASSWORD, "").toLowerCase(Locale.ROOT));
        return Stream.concat(ofServices, named);
    }

    private static String variable(String database) {
        return database.toUpperCase(Locale.ROOT) + PASSWORD;
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Refusal("Thiếu biến môi trường " + name + ".", name + " is not set.");
        }
        return value;
    }
}
