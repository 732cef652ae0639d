package vn.giamngheo.systemtests;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.systemtests.PlacedBody.Around;

/**
 * What everything that is written at a place answers, by how the place stands to the caller's: the table
 * {@code where-may-write.csv}. A route that names a thing gets one that lies at the place, new for each attempt. Files that are
 * sent in decide line by line, and are not among them.
 */
final class WhereMayWrite {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");

    /** Not at a place: sent to an operator, or a file. */
    private static final String ELSEWHERE = ".*(/operations/.*|/imports|/files)";

    private static final String NEVER_READ = "\"never-read\"";

    private final List<Operation> operations;
    private final Map<String, Operation> creating;
    private final Map<String, String> roles = WhereMay.table("/who-may.csv");
    private final Map<String, String> levels;
    private final Conversation conversation;
    private final Person anybody;
    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> unmakeable = new HashSet<>();
    private int number;

    /**
     * How a place stands to the caller's.
     *
     * @param name heading of its column
     * @param caller whose place the caller has
     * @param lines the programme lines for which the caller writes; null for all
     * @param around the place that is written at, with its neighbours by their codes
     * @param year in which it is written
     */
    record Case(String name, Place caller, List<String> lines, Around around, String year) {

        Case(String name, Place caller, Around around, String year) {
            this(name, caller, null, around, year);
        }
    }

    /** @param levels at which places each route is asked, by its name; district where nothing is said */
    WhereMayWrite(List<Operation> all, Conversation conversation, Map<String, String> levels) {
        this.conversation = conversation;
        this.levels = levels;
        operations = all.stream()
                .filter(each -> WRITING.contains(each.method()) && !each.path().matches(ELSEWHERE))
                .filter(each -> !each.jsonSchema().isEmpty() || each.path().contains("{"))
                .toList();
        creating = all.stream()
                .filter(each -> each.method().equals("POST") && !each.path().contains("{"))
                .collect(Collectors.toMap(Operation::path, each -> each));
        anybody = conversation.everyRole(roles.values().stream()
                .flatMap(each -> Stream.of(each.split(" ")))
                .distinct()
                .toArray(String[]::new));
    }

    /** The whole table as it is found at the doors that the ports lead to: routes by name, each with the answer to every case. */
    String found(Map<String, List<Case>> casesByLevel, Ports ports) {
        var names = casesByLevel.get("district").stream().map(Case::name).toList();
        var rows = new TreeMap<String, String>();
        for (var operation : operations) {
            var level = levels.getOrDefault(operation.toString(), "district");
            var answers = casesByLevel.get(level).stream()
                    .collect(Collectors.toMap(Case::name, each -> answer(operation, each, ports)));
            rows.put(
                    operation.toString(),
                    level + ","
                            + names.stream()
                                    .map(name -> answers.getOrDefault(name, "-"))
                                    .collect(Collectors.joining(",")));
        }
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue())
                .collect(Collectors.joining("\n", "route,level," + String.join(",", names) + "\n", "\n"));
    }

    /** Where the service of a route answers itself. */
    interface Ports {
        List<Integer> of(Operation operation);
    }

    /** At every door; where they differ, all that they say. A dash where there is no thing that could be asked for. */
    private String answer(Operation operation, Case asked, Ports ports) {
        return ports.of(operation).stream()
                .map(port -> path(operation, asked)
                        .map(path -> told(sent(operation, path, asked, port)))
                        .orElse("-"))
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static String told(Answer answer) {
        return answer.status() + (answer.code() == null ? "" : " " + answer.code());
    }

    /** Until its answer is final, as a client on a bad network does. */
    private Answer sent(Operation operation, String path, Case asked, int port) {
        return Person.untilFinal(() -> sentOnce(operation, path, asked, port));
    }

    private Answer sentOnce(Operation operation, String path, Case asked, int port) {
        var request = caller(operation, asked)
                .at(port)
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!operation.method().equals("POST")) {
            request.header("If-Match", NEVER_READ);
        }
        var body = body(operation, asked.around(), asked.year());
        if (!body.isEmpty()) {
            request.contentType("application/json").body(body);
        }
        return new Answer(request.request(operation.method(), path));
    }

    private Person caller(Operation operation, Case asked) {
        var role = roles.getOrDefault(operation.toString(), "any");
        var own = role.equals("any") ? roles.getOrDefault("POST " + operation.list(), "auditor") : role;
        return people.computeIfAbsent(own + asked.caller().id() + asked.lines(), unknown -> writer(own, asked));
    }

    private Person writer(String roles, Case asked) {
        var all = List.of(roles.split(" "));
        return asked.lines() == null
                ? conversation.withRoles("writer", all, asked.caller())
                : conversation.writingFor(asked.lines(), "writer", all, asked.caller());
    }

    private String body(Operation operation, Around around, String year) {
        var example = operation.content().path("application/json").path("example");
        return example instanceof MissingNode
                ? ""
                : new PlacedBody(operation.path(), around, year, ++number, name -> referredTo(name, around))
                        .of(example);
    }

    /** What a body names besides places. */
    private String referredTo(String name, Around around) {
        return switch (name) {
            case "plan" -> referred("/api/v1/plans", around);
            case "household" -> referred("/api/v1/households", around);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String referred(String list, Around around) {
        return thing(list, around).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Empty where it needs a thing that could not be made. */
    private Optional<String> path(Operation operation, Case asked) {
        if (!operation.path().contains("{")) {
            return Optional.of(operation.path());
        }
        return thing(operation.list(), asked.around()).map(id -> operation
                .path()
                .replaceFirst("\\{[^}]*}", id)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    /** A new one at the place, made by somebody who may do everything; none where the example alone does not make one. */
    private Optional<String> thing(String list, Around around) {
        var operation = creating.get(list);
        if (operation == null || unmakeable.contains(list + around.named())) {
            return Optional.empty();
        }
        var made = anybody.sends(list, body(operation, around, "2024"));
        made.eventIds().ifPresent(conversation::note);
        if (made.status() != 201) {
            unmakeable.add(list + around.named());
            return Optional.empty();
        }
        return Optional.ofNullable(made.text(operation.path().endsWith("/policies") ? "code" : "id"));
    }
}
