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
    public static final String AGENCIES = "agencies";
    public static final String PROGRAMMES = "programmes";
    public static final String INDICATORS = "indicators";
    public static final String PLANS = "plans";
    public static final String POSTINGS = "postings";
    public static final String OBSERVATIONS = "observations";
    public static final String FINDINGS = "findings";

    private Topics() {}

    /** Every topic with its number of partitions, as {@code topics.properties} fixes them. */
    public static Map<String, Integer> partitions() {
        try (var file = Topics.class.getResourceAsStream("/topics.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var partitions = new TreeMap<String, Integer>();
            properties
                    .stringPropertyNames()
                    .forEach(topic -> partitions.put(topic, Integer.valueOf(properties.getProperty(topic))));
            return partitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
