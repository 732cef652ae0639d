package vn.giamngheo.standalone;

import java.io.IOException;
import java.util.Map;

/** What a launcher that was killed left running with this data folder. */
record Leftovers(Map<String, ProcessRecord> records, Part database, Part broker) {

    /** Stops services, broker and database, in this order; other processes are never touched. */
    void stop() throws IOException, InterruptedException {
        records.entrySet().parallelStream()
                .filter(record -> isService(record.getKey()))
                .forEach(record -> stop(record.getValue()));
        if (records.containsKey(broker.name())) {
            stop(records.get(broker.name()));
        }
        // The cluster's own folder knows its process better than our record does.
        database.stop(null);
    }

    private boolean isService(String name) {
        return !name.equals(broker.name()) && !name.equals(database.name());
    }

    private static void stop(ProcessRecord record) {
        record.alive().ifPresent(Processes::stop);
    }
}
