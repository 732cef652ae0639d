package vn.giamngheo.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.EventSource;

/** What other services have published: a country, two provinces with a district in the first, a programme. */
final class Neighbours {

    static final String COUNTRY = Areas.COUNTRY_ID.toString();
    static final String PROVINCE = "01920000-0000-7000-8000-00000000a091";
    static final String OTHER_PROVINCE = "01920000-0000-7000-8000-00000000a092";
    static final String DISTRICT = "01920000-0000-7000-8000-00000000a911";
    static final String PROGRAMME = "CT-THU";

    private static final EventSource EVENTS = EventSource.open();

    private Neighbours() {}

    static void publish() {
        area(COUNTRY, "country", "VN", null);
        area(PROVINCE, "province", "91", COUNTRY);
        area(OTHER_PROVINCE, "province", "92", COUNTRY);
        area(DISTRICT, "district", "911", PROVINCE);
        send(Topics.PROGRAMMES, "programme.v1", UUID.randomUUID().toString(), """
                {"id": "01920000-0000-7000-8000-0000000ac001", "eventVersion": 1, "deleted": false, "code": "CT-THU",
                 "name": {"vi": "Chương trình thử"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
                 "lines": [{"code": "DA1", "name": {"vi": "Dự án 1"}}, {"code": "DA2", "name": {"vi": "Dự án 2"}}]}
                """);
    }

    private static void area(String id, String level, String code, String parent) {
        send(Topics.AREAS, "area.v1", id, """
                {"id": "%s", "eventVersion": 1, "deleted": false, "level": "%s", "periods": [{"validFrom": "2000-01-01",
                 "validTo": null, "code": "%s", "name": "Nơi %s", "kind": null, "parentId": %s}]}
                """.formatted(
                        id, level, code, code, parent == null ? "null" : "\"" + parent + "\""));
    }

    static void send(String topic, String type, String subject, String data) {
        EVENTS.send(topic, subject, """
                {"specversion": "1.0", "id": "%s", "type": "%s", "source": "test", "subject": "%s",
                 "time": "2026-01-02T03:04:05Z", "datacontenttype": "application/json", "actor": "test",
                 "correlationid": "test", "data": %s}
                """.formatted(UUID.randomUUID(), type, subject, data));
    }

    /** The data of every finding published so far, oldest first for each of them. */
    static List<JsonNode> findings() {
        return EVENTS.consumeAll(Topics.FINDINGS).stream().map(Neighbours::data).toList();
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
