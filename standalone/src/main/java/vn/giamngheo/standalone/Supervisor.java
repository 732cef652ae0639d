package vn.giamngheo.standalone;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All parts of the running suite, in the order in which they were started. */
final class Supervisor {

    private final List<Supervised> all = new CopyOnWriteArrayList<>();
    private final ProcessRecords records;

    Supervisor(ProcessRecords records) {
        this.records = records;
    }

    Supervised start(Part part) throws IOException, InterruptedException {
        var supervised = new Supervised(part, () -> records.write(all));
        all.add(supervised);
        supervised.start();
        return supervised;
    }

    void keepAlive() {
        all.forEach(Supervised::keepAlive);
    }

    /** Stops the services, then what they lean on. */
    void stopAll() {
        for (int tier = Part.Tier.values().length - 1; tier >= 0; tier--) {
            stop(Part.Tier.values()[tier]);
        }
        records.forget();
    }

    private void stop(Part.Tier tier) {
        all.parallelStream()
                .filter(supervised -> supervised.part().tier() == tier)
                .forEach(Supervised::stop);
    }
}
