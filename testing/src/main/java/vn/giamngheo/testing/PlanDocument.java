package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The figures, dates and agencies of a real plan, its prose in other words, as a request would say it. */
public enum PlanDocument {
    /** Of a commune, for the half of a year. */
    BINH_YEN("binh-yen-commune-2025"),
    /** Of a district, for a year; without a number, dated to the month. */
    BACH_THONG("bach-thong-district-2023"),
    /** Of a province, for five years. */
    THAI_NGUYEN("thai-nguyen-province-2021-2025");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;

    PlanDocument(String file) {
        this.file = file;
    }

    /** As the file says it. */
    public ObjectNode content() {
        try (var in = PlanDocument.class.getResourceAsStream("/documents/" + file + ".json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The units of the indicators that it names, by their codes. */
    public Map<String, String> indicators() {
        var units = new TreeMap<String, String>();
        content()
                .get("targets")
                .forEach(target -> units.put(
                        target.get("indicator").asText(), target.get("unit").asText()));
        return units;
    }

    /** The codes of the agencies that it names. */
    public Iterable<String> agencies() {
        var codes = new TreeSet<String>();
        content().findValues("agencyCode").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The codes of the programme lines that it names, what they are a part of first. */
    public Iterable<String> lines() {
        var codes = new TreeSet<String>();
        for (var name : new String[] {"line", "lineCode"}) {
            content().findValues(name).forEach(code -> codes.add(code.asText()));
        }
        return codes;
    }

    /** With the codes that a test has given to what it names. */
    public ObjectNode of(
            String area, String programme, UnaryOperator<String> indicators, UnaryOperator<String> agencies) {
        var plan = content();
        plan.put("area", area).put("programme", programme);
        rename(plan, "indicator", indicators);
        rename(plan, "agencyCode", agencies);
        return plan;
    }

    private static void rename(JsonNode node, String field, UnaryOperator<String> names) {
        if (node instanceof ObjectNode object && object.has(field)) {
            object.put(field, names.apply(object.get(field).asText()));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> rename(child, field, names));
        }
    }
}
