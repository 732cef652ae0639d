package vn.giamngheo.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process as it was noted: its id alone may belong to somebody else by now. */
record ProcessRecord(long pid, Instant start) {

    /** The system keeps starts relative to its own boot, whose instant it may correct by a second. */
    private static final Duration CORRECTION = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Processes.startedAbout(process, start, CORRECTION));
    }
}
