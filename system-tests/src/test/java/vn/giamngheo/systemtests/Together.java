package vn.giamngheo.systemtests;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does many things at once. */
final class Together {

    private Together() {}

    /** @return what came of each, in the order of their numbers */
    static <T> List<T> doing(int times, int threads, IntFunction<T> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var start = new CountDownLatch(1);
            var running = IntStream.range(0, times)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(Together::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
