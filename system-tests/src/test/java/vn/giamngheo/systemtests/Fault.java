package vn.giamngheo.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/** What can happen to a process of the suite while people work with it. */
enum Fault {
    BROKER_STOPS_FOR_A_MINUTE("kafka", Kind.STOPPED, Duration.ofMinutes(1)),
    BROKER_DIES_FOR_A_MINUTE("kafka", Kind.KILLED, Duration.ofMinutes(1)),
    DATABASE_STOPS_FOR_A_MINUTE("postgres", Kind.STOPPED, Duration.ofMinutes(1)),
    DATABASE_DIES_FOR_A_MINUTE("postgres", Kind.KILLED, Duration.ofMinutes(1)),
    LEDGER_STOPS("budget-service", Kind.STOPPED, Duration.ofSeconds(20)),
    LEDGER_DIES("budget-service", Kind.KILLED, Duration.ofSeconds(5)),
    REPORTS_STOP_FOR_A_MINUTE("reporting-service", Kind.STOPPED, Duration.ofMinutes(1)),
    GATEWAY_DIES("gateway", Kind.KILLED, Duration.ofSeconds(5));

    /** How a process is away. */
    private enum Kind {
        /** It is there and does nothing, as on a machine that swaps or a disk that hangs. */
        STOPPED,
        /** It dies as often as it is started again. */
        KILLED
    }

    private static final long STEP = 250;

    private final String process;
    private final Kind kind;
    private final Duration length;

    Fault(String process, Kind kind, Duration length) {
        this.process = process;
        this.kind = kind;
        this.length = length;
    }

    /** Returns when it is over; what was stopped goes on, what was killed is started again by the launcher. */
    void happenTo(Suite suite) throws IOException, InterruptedException {
        switch (kind) {
            case STOPPED -> stop(suite);
            case KILLED -> killAgainAndAgain(suite);
        }
    }

    private void stop(Suite suite) throws IOException, InterruptedException {
        var all = family(suite.processes().get(process)).toList();
        try {
            for (var each : all) {
                signal("-STOP", each);
            }
            Thread.sleep(length.toMillis());
        } finally {
            for (var each : all) {
                signal("-CONT", each);
            }
        }
    }

    private void killAgainAndAgain(Suite suite) throws InterruptedException {
        var end = System.nanoTime() + length.toNanos();
        do {
            family(suite.processes().get(process)).forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(STEP);
        } while (System.nanoTime() < end);
    }

    /** The database works in processes of its own. */
    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return process == null ? Stream.empty() : Stream.concat(Stream.of(process), process.descendants());
    }

    private static void signal(String signal, ProcessHandle to) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(to.pid())).start().waitFor();
    }
}
