package vn.giamngheo.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What everything that is asked for a place answers, by how the place that is asked for stands to the caller's: the table
 * {@code where-may.csv}. Each route is asked by the first role that {@code who-may.csv} lets in.
 */
final class WhereMay {

    private static final String AREA = "area";
    private static final String READER = "auditor";

    private final List<Operation> operations;
    private final Map<String, String> roles;
    private final Map<String, Person> people = new HashMap<>();

    WhereMay(List<Operation> operations) {
        this.operations = operations.stream()
                .filter(each -> each.method().equals("GET") && !each.path().contains("{"))
                .filter(each -> each.in("query").stream()
                        .anyMatch(parameter -> parameter.name().equals(AREA)))
                .toList();
        this.roles = table("/who-may.csv");
    }

    /**
     * How a place stands to the caller's.
     *
     * @param name heading of its column
     * @param caller whose places the caller has
     * @param code that is asked for
     * @param day on which it is asked for
     */
    record Case(String name, Place caller, String code, String day) {}

    /** The whole table as it is found: routes by name, each with the answer to every case. */
    String found(Conversation conversation, List<Case> cases, String programme) {
        var rows = new TreeMap<String, String>();
        for (var operation : operations) {
            rows.put(
                    operation.toString(),
                    cases.stream()
                            .map(each -> answer(conversation, operation, each, programme))
                            .collect(Collectors.joining(",")));
        }
        var heading = "route," + cases.stream().map(Case::name).collect(Collectors.joining(","));
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue())
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    private String answer(Conversation conversation, Operation operation, Case asked, String programme) {
        var role = role(operation);
        var person =
                people.computeIfAbsent(role + asked.caller().id(), unknown -> conversation.of(role, asked.caller()));
        var answer = person.asksUntilAnswered(address(operation, asked, programme));
        return answer.status() + (answer.code() == null ? "" : " " + answer.code());
    }

    private String role(Operation operation) {
        var allowed = roles.getOrDefault(operation.toString(), READER).split(" ");
        return List.of(allowed).contains(READER) || allowed[0].equals("any") || allowed[0].equals("public")
                ? READER
                : allowed[0];
    }

    private static String address(Operation operation, Case asked, String programme) {
        var values = values(asked, programme);
        return operation.in("query").stream()
                .filter(each -> values.containsKey(each.name()))
                .map(each -> each.name() + "=" + values.get(each.name()))
                .collect(Collectors.joining("&", operation.path() + "?", ""));
    }

    private static Map<String, String> values(Case asked, String programme) {
        var values = new LinkedHashMap<String, String>();
        values.put(AREA, asked.code());
        for (var day : List.of("tree", "on", "to")) {
            values.put(day, asked.day());
        }
        values.put("from", asked.day().substring(0, 4) + "-01-01");
        values.put("year", asked.day().substring(0, 4));
        values.put("programme", programme);
        values.put("line", "DA1");
        values.put("standard", "NATIONAL-2022-2025");
        return values;
    }

    static Map<String, String> table(String resource) {
        try (var table = WhereMay.class.getResourceAsStream(resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
