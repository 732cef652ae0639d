package vn.giamngheo.platform.event;

/** The relay of another instance: the same code in a process of its own, which a test can kill or stop. */
public final class RelayProcess {

    private RelayProcess() {}

    /** @param arguments the URL of the database, its role, the role's password, where the broker is */
    public static void main(String[] arguments) {
        var settings = new EventSettings();
        settings.service = "budget-service";
        settings.schema = "public";
        settings.jdbcUrl = arguments[0];
        settings.username = arguments[1];
        settings.password = arguments[2];
        settings.bootstrapServers = arguments[3];
        var relay = new OutboxRelay();
        relay.settings = settings;
        relay.run();
    }
}
