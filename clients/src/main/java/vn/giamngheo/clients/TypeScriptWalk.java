package vn.giamngheo.clients;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.HostAccess;

/** The way through with the generated TypeScript client: {@code walk.ts}, as it was compiled. */
public final class TypeScriptWalk {

    private static final String MAIN = "typescript/walk.js";

    private TypeScriptWalk() {}

    public static void main(String... none) throws IOException {
        var given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var host = new Host();
        try (var engine = new JavaScript()) {
            engine.run("vn/giamngheo/clients/run.js").execute(host, MAIN, given);
        }
        if (host.told == null) {
            throw new IllegalStateException(host.failure);
        }
        System.out.println(host.told);
    }

    /** The compiled modules, and the network. */
    public static final class Host {

        private final ObjectMapper mapper = new ObjectMapper();
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private String told;
        private String failure = "it did not come to its end";

        @HostAccess.Export
        public boolean exists(String module) {
            return JavaScript.exists(module);
        }

        @HostAccess.Export
        public String read(String module) {
            return JavaScript.text(module);
        }

        /** @return status, headers and body as JSON */
        @HostAccess.Export
        public String send(String method, String url, String headers, String body)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            mapper.readValue(headers, new TypeReference<Map<String, String>>() {})
                    .forEach(request::header);
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var told = new TreeMap<String, String>();
            answer.headers().map().forEach((name, values) -> told.put(name.toLowerCase(), String.join(", ", values)));
            return mapper.writeValueAsString(
                    Map.of("status", answer.statusCode(), "headers", told, "body", answer.body()));
        }

        @HostAccess.Export
        public void tell(String result) {
            told = result;
        }

        @HostAccess.Export
        public void fail(String why) {
            failure = why;
        }
    }
}
