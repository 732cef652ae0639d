package vn.giamngheo.standalone;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Does several things at once and fails with the first of them that fails. */
final class InParallel {

    private InParallel() {}

    static void run(List<Step> steps) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(steps.size(), InParallel::daemon);
        try {
            var completion = new ExecutorCompletionService<Void>(threads);
            steps.forEach(step -> completion.submit(task(step)));
            for (int done = 0; done < steps.size(); done++) {
                completion.take().get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            // No interruption: a part that is half started must become whole before it can be stopped.
            threads.shutdown();
        }
    }

    private static Callable<Void> task(Step step) {
        return () -> {
            step.take();
            return null;
        };
    }

    private static RuntimeException failure(Throwable cause) throws IOException {
        if (cause instanceof IOException failed) {
            throw failed;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    interface Step {
        void take() throws IOException, InterruptedException;
    }
}
