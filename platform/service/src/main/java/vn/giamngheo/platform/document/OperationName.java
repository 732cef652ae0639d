package vn.giamngheo.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * What generated clients call an operation: {@code recordPayment}, {@code listPayments}, {@code getPayment},
 * {@code reversePayment}. It is made of the route alone and stays while the route does, whatever becomes of the code.
 */
final class OperationName {

    private static final String VERSION = "/api/v1/";

    /** What is posted below a thing, by what that does to the thing. */
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("acceptance-withdrawals", "withdrawAcceptanceOf"),
            Map.entry("amendments", "amend"),
            Map.entry("answers", "answer"),
            Map.entry("appraisals", "appraise"),
            Map.entry("approvals", "approve"),
            Map.entry("cancellations", "cancel"),
            Map.entry("closings", "close"),
            Map.entry("corrections", "correct"),
            Map.entry("decisions", "decide"),
            Map.entry("enactments", "enact"),
            Map.entry("endings", "end"),
            Map.entry("extensions", "extend"),
            Map.entry("figures", "freezeFiguresOf"),
            Map.entry("handovers", "handOver"),
            Map.entry("merges", "mergeInto"),
            Map.entry("publications", "publish"),
            Map.entry("refusals", "refuse"),
            Map.entry("resolutions", "resolve"),
            Map.entry("reversals", "reverse"),
            Map.entry("revocations", "revoke"),
            Map.entry("send-again", "resend"),
            Map.entry("shares", "stateSharesOf"),
            Map.entry("withdrawals", "withdraw"));

    /** What is posted below a list, for all of it. */
    private static final Map<String, String> DEEDS_OF_LISTS = Map.of("imports", "import", "searches", "search");

    private static final Set<String> VERBS =
            Set.of("accept", "apply", "close", "issue", "lock", "propose", "rebuild", "reemit", "return", "submit");

    /** Of a thing, what is read of it by a verb of its own. */
    private static final Map<String, String> READINGS =
            Map.of("check", "check", "explain", "explain", "latest", "getLatest");

    /** What happened elsewhere and is written down here; everything else is made here. */
    private static final Set<String> RECORDED = Set.of(
            "activities",
            "advances",
            "allocations",
            "budget-transfers",
            "carry-overs",
            "ceilings",
            "contracts",
            "counterpart-rules",
            "disbursement-forecasts",
            "estimates",
            "integrated-funds",
            "mobilised-gifts",
            "money-handovers",
            "observations",
            "opening-balances",
            "payments",
            "policy-credits",
            "policy-supports",
            "receipts",
            "refunds",
            "settlements",
            "works");

    private final HttpMethod method;
    private final List<Word> words;
    private final boolean ofOne;

    private OperationName(HttpMethod method, List<String> steps) {
        this.method = method;
        this.words = words(steps);
        this.ofOne = isParameter(steps.get(steps.size() - 1));
    }

    /** @param path with its parameters in braces */
    static String of(HttpMethod method, String path) {
        return new OperationName(method, List.of(path.replace(VERSION, "").split("/"))).text();
    }

    /** @param fixed it is a name and has no singular */
    private record Word(String text, boolean fixed) {

        private static final Set<String> ONE_IN_EACH_FILE = Set.of("file-with-errors");

        boolean isMany() {
            return !fixed && !text.equals(singular()) && !ONE_IN_EACH_FILE.contains(text);
        }

        String many() {
            return Stream.of(text.split("-"))
                    .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                    .collect(Collectors.joining());
        }

        String one() {
            return new Word(isMany() ? singular() : text, true).many();
        }

        private String singular() {
            if (text.endsWith("ies")) {
                return ending(3) + "y";
            }
            if (text.endsWith("bases")) {
                return ending(2) + "is";
            }
            if (Stream.of("tches", "rches", "xes", "sses").anyMatch(text::endsWith)) {
                return ending(2);
            }
            return text.endsWith("s") && !text.endsWith("ss") ? ending(1) : text;
        }

        private String ending(int without) {
            return text.substring(0, text.length() - without);
        }
    }

    /** A service and a report are called by their names, and what is asked of them comes behind. */
    private static List<Word> words(List<String> steps) {
        var words = new ArrayList<>(steps.stream()
                .filter(step -> !isParameter(step))
                .map(step -> new Word(step, false))
                .toList());
        switch (steps.get(0)) {
            case "operations" -> named(words, List.of());
            case "audit" -> named(words, List.of(new Word("audit", true)));
            case "reports" -> named(words, List.of(new Word("report", true)));
            default -> {}
        }
        return words;
    }

    private static void named(List<Word> words, List<Word> behind) {
        words.remove(0);
        words.set(0, new Word(words.get(0).text(), true));
        words.addAll(1, behind);
    }

    private static boolean isParameter(String step) {
        return step.startsWith("{");
    }

    private String text() {
        return switch (method) {
            case GET -> read();
            case POST -> posted();
            case PUT -> "replace" + thing();
            default -> method.name().toLowerCase(Locale.ROOT) + thing();
        };
    }

    private String read() {
        var reading = READINGS.get(last().text());
        if (!ofOne && reading != null) {
            return reading + ones(before());
        }
        if (!ofOne && last().text().equals("export")) {
            return "export" + manyOf(before());
        }
        return (ofOne || !last().isMany() ? "get" : "list") + thing();
    }

    private String posted() {
        var deed = DEEDS.getOrDefault(last().text(), VERBS.contains(last().text()) ? last().text() : null);
        if (words.size() > 1 && deed != null) {
            return deed + ones(before());
        }
        var ofList = DEEDS_OF_LISTS.get(last().text());
        if (words.size() > 1 && ofList != null) {
            return ofList + manyOf(before());
        }
        return (words.size() > 1 || RECORDED.contains(last().text()) ? "record" : "create") + ones(words);
    }

    private String thing() {
        return ofOne ? ones(words) : manyOf(words);
    }

    private Word last() {
        return words.get(words.size() - 1);
    }

    private List<Word> before() {
        return words.subList(0, words.size() - 1);
    }

    private static String ones(List<Word> words) {
        return words.stream().map(Word::one).collect(Collectors.joining());
    }

    private static String manyOf(List<Word> words) {
        var end = words.size() - 1;
        return ones(words.subList(0, end)) + words.get(end).many();
    }
}
