package vn.giamngheo.standalone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;

/** The figures that a first start shows, entered as any client would enter them. */
final class Sample {

    private Sample() {}

    /** Sends every request in order; sent twice, nothing is doubled. */
    static void load(SampleClient client) throws IOException, InterruptedException {
        var ids = new HashMap<String, String>();
        for (var request : requests()) {
            var answer = client.send(request.with(ids));
            if (request.saveId() != null) {
                ids.put(request.saveId(), answer.path("id").asText());
            }
        }
    }

    private static List<SampleRequest> requests() throws IOException {
        try (var file = Sample.class.getResourceAsStream("/sample/requests.json")) {
            return Json.MAPPER.readValue(file, new TypeReference<List<SampleRequest>>() {});
        }
    }
}
