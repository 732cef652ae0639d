package vn.giamngheo.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Payments of 16 clients through the gateway, over some balances; the floor sends the same statements by JDBC. */
final class PaymentBenchmark implements Benchmark {

    private static final int CLIENTS = 16;

    private final int balances;
    private final ClosedLoop loop;
    private SuiteUnderTest suite;
    private PaymentFloor floor;

    PaymentBenchmark(int balances, int seconds) {
        this.balances = balances;
        this.loop = new ClosedLoop(CLIENTS, seconds);
    }

    @Override
    public String name() {
        return "payment-over-" + balances;
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public void prepare() throws Exception {
        suite = new SuiteUnderTest().started();
        new Books(suite).open(balances);
        floor = new PaymentFloor(suite.database(), balances);
        floor.prepare();
    }

    @Override
    public double ours() throws Exception {
        return loop.rate(
                number -> new Payer(new Connection(suite.gateway()), suite.token("finance-officer", number), balances));
    }

    @Override
    public double floor() throws Exception {
        return loop.rate(floor::client);
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
    }

    private record Payer(Connection connection, String token, int balances) implements ClosedLoop.Client {

        @Override
        public void once() throws Exception {
            var body = Books.payment(ThreadLocalRandom.current().nextInt(balances));
            connection.send(Request.post("/api/v1/payments", token, body)).succeeded();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
