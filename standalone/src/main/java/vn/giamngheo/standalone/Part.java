package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** A process that the suite consists of. */
interface Part {

    /** What leans on what: a later tier needs the earlier ones, and stops before them. */
    enum Tier {
        DATABASE,
        BROKER,
        SERVICE
    }

    String name();

    Tier tier();

    Path log();

    ProcessHandle start() throws IOException, InterruptedException;

    void stop(ProcessHandle process) throws IOException, InterruptedException;
}
