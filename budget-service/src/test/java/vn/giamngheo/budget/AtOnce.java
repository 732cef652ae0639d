package vn.giamngheo.budget;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giamngheo.testing.Api;

/** Many requests at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** The answers, in the order of the requests. */
    static List<Response> send(List<Supplier<Response>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var start = new CountDownLatch(requests.size());
            var answers = threads.invokeAll(
                    requests.stream().map(request -> together(start, request)).toList());
            return answers.stream().map(AtOnce::answer).toList();
        } finally {
            threads.shutdown();
        }
    }

    static List<Supplier<Response>> times(int number, Supplier<Response> request) {
        return Stream.generate(() -> request).limit(number).toList();
    }

    /** Sends a command with one key until its answer is final: whoever is told that it is busy sends again. */
    static Response untilFinal(String token, String path, String body) {
        var key = UUID.randomUUID().toString();
        var answer = Api.storingAs(token, key).body(body).post(path);
        while (answer.statusCode() == 409 || answer.statusCode() == 503) {
            answer = Api.storingAs(token, key).body(body).post(path);
        }
        return answer;
    }

    private static Callable<Response> together(CountDownLatch start, Supplier<Response> request) {
        return () -> {
            start.countDown();
            start.await();
            return request.get();
        };
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
