package vn.giamngheo.events;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The topics of the suite, named after what they carry. */
public final class Topics {

    public static final String AREAS = "areas";
    public static final String AREA_CLASSES = "area-classes";
    public static final String AGENCIES = "agencies";
    public static final String PROGRAMMES = "programmes";
    public static final String INDICATORS = "indicators";
    public static final String PLANS = "plans";
    public static final String POSTINGS = "postings";
    public static final String COMMITMENTS = "commitments";
    public static final String WORKS = "works";
    public static final String SETTLEMENTS = "settlements";
    public static final String OBSERVATIONS = "observations";
    public static final String FINDINGS = "findings";
    public static final String DISBURSEMENT_FORECASTS = "disbursement-forecasts";
    public static final String POLICY_CREDITS = "policy-credits";
    public static final String INTEGRATED_FUNDS = "integrated-funds";
    public static final String MOBILISED_GIFTS = "mobilised-gifts";
    public static final String COUNTERPART_RULES = "counterpart-rules";
    public static final String REVIEW_RESULTS = "review-results";
    public static final String LIVELIHOOD_PROJECTS = "livelihood-projects";
    public static final String FUNDING_REQUESTS = "funding-requests";
    public static final String FUNDING_DECISIONS = "funding-decisions";
    public static final String REVIEW_ROUNDS = "review-rounds";
    public static final String PUBLISHED_TOTALS = "published-totals";
    public static final String ACTIVITIES = "activities";
    public static final String TARGET_ASSIGNMENTS = "target-assignments";
    public static final String SUBMISSIONS = "submissions";
    public static final String ESCAPE_REGISTERS = "escape-registers";
    public static final String POVERTY_STANDARDS = "poverty-standards";

    /** Internal: it names households by their ids. */
    public static final String HOUSEHOLD_CLASSES = "household-classes";

    /** Internal, too: what payments went to households for. */
    public static final String SUPPORTS = "supports";

    /** Internal, too: who may act in whose name. */
    public static final String DELEGATIONS = "delegations";

    /** What services tell of themselves; kept for an hour only. */
    public static final String MARKS = "marks";

    private Topics() {}

    /** Every topic with its number of partitions, as {@code topics.properties} fixes them. */
    public static Map<String, Integer> partitions() {
        var partitions = new TreeMap<String, Integer>();
        properties().forEach((name, value) -> {
            if (name.indexOf('.') < 0) {
                partitions.put(name, Integer.valueOf(value));
            }
        });
        return partitions;
    }

    /** What a topic is set to otherwise than the others, by the names that Kafka gives to settings. */
    public static Map<String, String> settings(String topic) {
        var settings = new TreeMap<String, String>();
        properties().forEach((name, value) -> {
            if (name.startsWith(topic + ".")) {
                settings.put(name.substring(topic.length() + 1), value);
            }
        });
        return settings;
    }

    private static Map<String, String> properties() {
        try (var file = Topics.class.getResourceAsStream("/topics.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
