package vn.giamngheo.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;

/** Answers everything at once and the same. Argument: its port. */
final class StaticUpstream {

    private static final String ANSWER =
            "{\"items\":[" + "{\"code\":\"063\",\"name\":\"Huyện Bạch Thông\"},".repeat(20) + "{}]}";

    private StaticUpstream() {}

    public static void main(String[] arguments) {
        var vertx = Vertx.vertx();
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(ANSWER))
                .listen(Integer.parseInt(arguments[0]));
    }
}
