package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whoever has seen a cursor can make others: with keys of no kind, too many and none. They are refused as cursors that
 * nobody gave out, or lead to a page; they break nothing. After all that the others have written, so that lists have pages.
 */
@SystemTest
@Order(Integer.MAX_VALUE - 1)
class ForgedCursorsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*[?&]cursor=)([^&>]*)([^>]*)>; rel=\"next\"");

    private static final Map<String, String> KNOWN = Map.of(
            "area", "VN",
            "from", "2021-01-01",
            "to", "2025-12-31",
            "year", "2025",
            "limit", "1",
            "service", "plans");

    private static final List<String> KEYS = List.of(
            "",
            "x",
            "-1",
            "1.5",
            "1E400",
            "NaN",
            "99999999999999999999",
            "2024-02-30",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "' or '1'='1",
            "null",
            "\u0000",
            "ở".repeat(300));

    private final List<String> broken = new ArrayList<>();

    @Test
    void aForgedCursorBreaksNothing(Suite suite) throws IOException {
        var conversation = suite.conversation();
        var document = conversation.withoutToken().asks("/openapi?format=json").body();
        var anybody = conversation.everyRole(WhereMay.table("/who-may.csv").values().stream()
                .flatMap(roles -> Stream.of(roles.split(" ")))
                .distinct()
                .toArray(String[]::new));
        var lists = Operation.in(new ObjectMapper().readTree(document)).stream()
                .filter(each -> each.method().equals("GET"))
                .flatMap(each -> next(anybody, each).stream())
                .toList();
        lists.forEach(next -> forge(anybody, next));
        assertEquals(List.of(), broken);
        assertTrue(lists.size() > 20, () -> "only " + lists.size() + " lists have a second page");
    }

    /** Where the second page of a list is, if it has one. */
    private static Optional<String> next(Person anybody, Operation operation) {
        var parameters = operation.in("query").stream()
                .map(Operation.Parameter::name)
                .filter(KNOWN::containsKey)
                .map(name -> name + "=" + KNOWN.get(name))
                .collect(Collectors.joining("&"));
        var path = operation.path().replace("{service}", KNOWN.get("service"));
        return path.contains("{") || !parameters.contains("limit=")
                ? Optional.empty()
                : Optional.ofNullable(anybody.asksUntilAnswered(path + "?" + parameters)
                        .http()
                        .header("Link"));
    }

    private void forge(Person anybody, String next) {
        var link = NEXT.matcher(next);
        assertTrue(link.matches(), next);
        forgeries(link.group(2)).forEach(cursor -> {
            var answer = anybody.asksUntilAnswered(link.group(1) + cursor + link.group(3));
            if (answer.status() != 200 && answer.status() != 400) {
                broken.add(link.group(1) + cursor + ": " + answer);
            }
        });
    }

    private static Stream<String> forgeries(String cursor) {
        var parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1));
        var otherKeys = IntStream.range(1, parts.size()).boxed().flatMap(at -> KEYS.stream()
                .map(key -> with(parts, at, key)));
        var otherNumbers = Stream.of(parts.subList(0, parts.size() - 1), with(parts, parts.size() - 1, "a\nb"));
        return Stream.concat(otherKeys, otherNumbers).map(forged -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", forged).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> with(List<String> parts, int at, String key) {
        var forged = new ArrayList<>(parts);
        forged.set(at, key);
        return forged;
    }
}
