package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A cursor is no secret, and whoever knows how it is made may write one: it is refused like any other input, or leads to what
 * its writer may read anyway.
 */
@SystemTest
class ForgedCursorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_KEYS = 3;
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 414, 422);

    /** The filters that a list is asked with, so that nothing is left to its defaults. */
    private static final Map<String, String> FILTERS = Map.of(
            "area", "063",
            "tree", "2023-12-31",
            "on", "2023-12-31",
            "from", "2023-01-01",
            "to", "2023-12-31",
            "year", "2023");

    private static final List<String> KEYS = List.of(
            "",
            "-1",
            "9223372036854775808",
            "VN",
            "2023-06-15",
            "+999999999-12-31",
            "-1000000000-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "NaN",
            "'; drop table area; --",
            "a\u0000b",
            "x".repeat(2_000));

    private List<Operation> lists;
    private Conversation conversation;
    private Place district;
    private List<String> roles;

    @BeforeAll
    void given(Suite suite) throws IOException {
        conversation = suite.conversation();
        var document = MAPPER.readTree(
                conversation.withoutToken().asks("/openapi?format=json").body());
        lists = Operation.in(document).stream()
                .filter(each -> each.method().equals("GET") && !each.path().contains("{"))
                .filter(each -> names(each).contains("cursor"))
                .toList();
        district = Place.lookedUp(conversation, "063", "2023-12-31");
        roles = WhereMay.table("/who-may.csv").values().stream()
                .flatMap(each -> Stream.of(each.split(" ")))
                .filter(each -> !Set.of("any", "public", "admin").contains(each))
                .distinct()
                .toList();
    }

    /** Else all that follows would be refused for its first part. */
    @Test
    void theForgerKnowsHowItIsMade() {
        var link = conversation
                .national("auditor")
                .asks("/api/v1/indicators?limit=1")
                .succeeded()
                .http()
                .header("Link");
        var real = new String(
                Base64.getUrlDecoder().decode(link.replaceAll(".*[?&]cursor=([^&>]*).*", "$1")),
                StandardCharsets.UTF_8);
        assertEquals(real.split("\n")[0], mark("/api/v1/indicators", Map.of()));
    }

    @Test
    void itBreaksNothingAndShowsNothingOfOthers() throws IOException {
        assertTrue(lists.size() > 60, () -> "lists: " + lists.size());
        var wrong = new ArrayList<String>();
        var taken = 0;
        for (var list : lists) {
            var forger = conversation.withRoles("forger of " + list.path(), roles, district);
            var own = items(forger.asks(address(list, null)));
            for (var forged : forged(list)) {
                var answer = forger.asks(address(list, forged));
                var isTaken = answer.status() == 200;
                taken += isTaken ? 1 : 0;
                if (!isTaken && !REFUSALS.contains(answer.status())) {
                    wrong.add(list + " " + forged + " " + answer);
                } else if (isTaken && own != null && !own.containsAll(items(answer))) {
                    wrong.add(list + " " + forged + " shows others' rows " + answer);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(taken > lists.size(), "hardly any cursor was taken for a real one: " + taken);
    }

    private static List<String> names(Operation list) {
        return list.in("query").stream().map(Operation.Parameter::name).toList();
    }

    /** What a list shows; null where that is more than a page, or nothing is shown. */
    private static Set<JsonNode> items(Answer answer) throws IOException {
        if (answer.status() != 200 || answer.http().header("Link") != null) {
            return null;
        }
        var items = new HashSet<JsonNode>();
        MAPPER.readTree(answer.body()).path("items").forEach(items::add);
        return items;
    }

    /** Up to as many keys as a cursor has, all alike, and each kind of key beside a good one. */
    private static List<String> forged(Operation list) {
        var mark = mark(list.path(), filters(list));
        var cursors = new ArrayList<String>(List.of("", "x", "Ä", encoded(""), encoded(mark)));
        for (var key : KEYS) {
            for (var count = 1; count <= MOST_KEYS; count++) {
                cursors.add(encoded(mark + ("\n" + key).repeat(count)));
            }
            cursors.add(encoded(mark + "\n2023-06-15\n" + key));
            cursors.add(encoded(mark + "\n" + key + "\n" + UUID.randomUUID()));
        }
        return cursors;
    }

    private static Map<String, String> filters(Operation list) {
        var filters = new LinkedHashMap<String, String>();
        names(list).stream().filter(FILTERS::containsKey).forEach(each -> filters.put(each, FILTERS.get(each)));
        return filters;
    }

    private static String address(Operation list, String cursor) {
        var parameters = new LinkedHashMap<>(filters(list));
        parameters.put("limit", "200");
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", list.path() + "?", ""));
    }

    /** The question in short, as the services make it. */
    private static String mark(String path, Map<String, String> question) {
        var text = new TreeMap<>(question)
                .entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining("\n", path + "\n", ""));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
