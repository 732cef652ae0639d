package vn.giamngheo.standalone;

import java.util.Optional;

/** The five services, in the order of their ports. */
enum Service {
    GATEWAY("gateway", 160, null),
    PLANS("plans-service", 128, "plans"),
    BUDGET("budget-service", 128, "budget"),
    INDICATORS("indicators-service", 128, "indicators"),
    REPORTING("reporting-service", 128, "reporting");

    private final String folder;
    private final int heapMegabytes;
    private final String database;

    Service(String folder, int heapMegabytes, String database) {
        this.folder = folder;
        this.heapMegabytes = heapMegabytes;
        this.database = database;
    }

    /** The module that builds it; also the name of its process and log. */
    String folder() {
        return folder;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The name of its database and of the role that owns it; none for the gateway. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }
}
