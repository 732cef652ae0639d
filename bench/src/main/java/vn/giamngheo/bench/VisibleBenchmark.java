package vn.giamngheo.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * From the answer to a payment to its place in a report, at 50 payments a second; the floor is a commit and one round
 * trip through Kafka.
 */
final class VisibleBenchmark implements Benchmark {

    private static final int PER_SECOND = 50;

    private final Pace pace;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private SuiteUnderTest suite;
    private RoundTripFloor floor;
    private String payer;
    private String reader;

    VisibleBenchmark(int seconds) {
        this.pace = new Pace(PER_SECOND, seconds);
    }

    @Override
    public String name() {
        return "write-visible-p99";
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        new Books(suite).open(1);
        payer = suite.token("finance-officer");
        reader = suite.token("auditor");
        floor = new RoundTripFloor(suite.database(), suite.bootstrapServers());
        floor.prepare();
    }

    @Override
    public double ours() throws Exception {
        return pace.p99(this::payAndSee);
    }

    @Override
    public double floor() throws Exception {
        return pace.p99(floor::commitAndReceive);
    }

    @Override
    public void close() throws IOException {
        for (var connection : idle) {
            connection.close();
        }
        if (floor != null) {
            floor.close();
        }
        if (suite != null) {
            suite.close();
        }
    }

    private long payAndSee() throws IOException {
        var connection = connection();
        var paid = connection.send(Request.post("/api/v1/payments", payer, Books.payment(0)));
        var answered = System.nanoTime();
        var event = paid.succeeded().headers().get("event-id");
        var question = Request.get(Books.report(), reader, "After: " + event);
        var report = connection.send(question);
        while (report.status() == 503) {
            report = connection.send(question);
        }
        report.succeeded();
        var seen = System.nanoTime() - answered;
        giveBack(connection);
        return seen;
    }

    private Connection connection() throws IOException {
        synchronized (idle) {
            return idle.isEmpty() ? new Connection(suite.gateway()) : idle.pop();
        }
    }

    private void giveBack(Connection connection) {
        synchronized (idle) {
            idle.push(connection);
        }
    }
}
