package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** PostgreSQL as a part of the suite. */
record DatabasePart(Database database, Path log) implements Part {

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Tier tier() {
        return Tier.DATABASE;
    }

    @Override
    public ProcessHandle start() throws IOException, InterruptedException {
        return database.start();
    }

    @Override
    public void stop(ProcessHandle process) throws IOException, InterruptedException {
        database.stop();
    }
}
