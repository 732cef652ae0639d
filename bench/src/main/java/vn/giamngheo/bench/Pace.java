package vn.giamngheo.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** So many acts a second, each begun when it is due, whether or not those before it have come to an end. */
record Pace(int perSecond, int seconds) {

    private static final int THREADS = 32;

    /** @param act tells how long it took, in nanoseconds; @return the time within which 99 of 100 ended, in ms */
    double p99(Callable<Long> act) throws Exception {
        var threads = Executors.newScheduledThreadPool(THREADS);
        try {
            var times = new ArrayList<Future<Long>>();
            for (var number = 0; number < perSecond * seconds; number++) {
                times.add(threads.schedule(act, number * 1_000_000L / perSecond, TimeUnit.MICROSECONDS));
            }
            return milliseconds(times);
        } finally {
            threads.shutdownNow();
        }
    }

    private static double milliseconds(ArrayList<Future<Long>> times) throws Exception {
        var sorted = new ArrayList<Long>();
        for (var time : times) {
            sorted.add(time.get());
        }
        sorted.sort(null);
        return sorted.get(sorted.size() * 99 / 100) / 1e6;
    }
}
