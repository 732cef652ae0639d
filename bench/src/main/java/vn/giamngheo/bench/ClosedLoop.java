package vn.giamngheo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Clients of whom each sends its next request as soon as it has its answer. */
record ClosedLoop(int clients, int seconds) {

    /** One client with whatever it holds, such as a connection. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws IOException;
    }

    /** Makes a client by its number. */
    interface Clients {
        Client client(int number) throws Exception;
    }

    /** @return how many times a second all of them together were answered */
    double rate(Clients clients) throws Exception {
        var threads = Executors.newFixedThreadPool(this.clients);
        try {
            var begun = System.nanoTime();
            var end = begun + seconds * 1_000_000_000L;
            var counts = threads.invokeAll(IntStream.range(0, this.clients)
                    .mapToObj(number -> work(clients, number, end))
                    .toList());
            var answered = 0L;
            for (var count : new ArrayList<Future<Long>>(counts)) {
                answered += count.get();
            }
            return answered * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Long> work(Clients clients, int number, long end) {
        return () -> {
            var answered = 0L;
            try (var client = clients.client(number)) {
                while (System.nanoTime() < end) {
                    client.once();
                    answered++;
                }
            }
            return answered;
        };
    }
}
