package vn.giamngheo.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * From the answer to a payment to its place in a report, at 50 payments a second; the floor is a commit and one round
 * trip through Kafka.
 */
final class VisibleBenchmark implements Benchmark {

    private static final int PER_SECOND = 50;
    private static final int PEOPLE = 20;

    private final Pace pace;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private SuiteUnderTest suite;
    private RoundTripFloor floor;
    private List<String> payers;
    private List<String> readers;

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
        payers = people("finance-officer");
        readers = people("auditor");
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

    private List<String> people(String role) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> suite.token(role, number))
                .toList();
    }

    private static String one(List<String> people) {
        return people.get(ThreadLocalRandom.current().nextInt(PEOPLE));
    }

    private long payAndSee() throws IOException {
        var connection = connection();
        var paid = connection.send(Request.post("/api/v1/payments", one(payers), Books.payment(0)));
        var answered = System.nanoTime();
        var event = paid.succeeded().headers().get("event-id");
        var question = Request.get(Books.report(), one(readers), "After: " + event);
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
