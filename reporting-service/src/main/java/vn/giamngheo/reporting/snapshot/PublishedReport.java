package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.freshness.Feed;

/** A report that can be frozen: it is asked as its own route is, by parameters as text. */
public interface PublishedReport {

    /** The last segment of its route. */
    String name();

    /** Who reads it. */
    Set<String> roles();

    /** The parameters of its route, but {@code format} and what belongs to it. */
    Set<String> parameters();

    /** Those of them that it takes with what is said. @param said what a duty says */
    default Set<String> parameters(Map<String, String> said) {
        return parameters();
    }

    /**
     * The parameter that says up to which day facts count, the last of which it shows anything. Empty where there is none: it
     * says what is known when it is made, and no later day changes that.
     */
    default Optional<String> lastDay() {
        return Stream.of("asOf", "on").filter(parameters()::contains).findFirst();
    }

    /** The last day of which it shows anything. @param parameters as they were given, or settled */
    default LocalDate latest(int year, Map<String, String> parameters) {
        return Readable.latest(
                year, lastDay().map(parameters::get).map(Days::read).orElse(null));
    }

    Set<Feed> feeds();

    /**
     * Whether a duty has it tell what happened within its period, and not all up to the cut-off: it ends with the period, and
     * {@code from}, where it has that, is the first day of it.
     *
     * @param parameters those that the duty says
     */
    default boolean isOfPeriod(Map<String, String> parameters) {
        return false;
    }

    /** What two of them are compared by. */
    List<Lines> lines();

    /**
     * Understands the question, without answering it.
     *
     * @throws ProblemException 400 that names the parameter, 403 for a place that is not the caller's
     */
    Question ask(Given given);

    /** What a signed text says of it. @param body as it was answered */
    InWords inWords(JsonNode body);
}
