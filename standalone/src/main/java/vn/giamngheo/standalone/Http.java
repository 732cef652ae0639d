package vn.giamngheo.standalone;

import java.net.http.HttpClient;
import java.time.Duration;

/** The one HTTP client of this process. */
final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}
}
