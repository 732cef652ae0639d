package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says a difference between two revisions as people read it. */
final class DifferenceWords {

    private static final String BUNDLE = "vn.giamngheo.plans.plan.PlanParts";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private DifferenceWords() {}

    static String of(String path, PlanDifferences.Change change, JsonNode before, JsonNode after, Locale locale) {
        var words = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
        var pattern = words.getString("change." + change.name().toLowerCase(Locale.ROOT));
        return new MessageFormat(pattern, locale).format(new Object[] {part(path, words), shown(before), shown(after)});
    }

    /** The names of its fields in words, keys as they are. */
    private static String part(String path, ResourceBundle words) {
        var names = new ArrayList<String>();
        for (var name : path.substring(1).split("/", -1)) {
            names.add(words.containsKey("part." + name) ? words.getString("part." + name) : name);
        }
        return String.join(" – ", names);
    }

    /** What a part says, in one line. */
    static String shown(JsonNode part) {
        if (part.isContainerNode()) {
            return StreamSupport.stream(part.spliterator(), false)
                    .map(DifferenceWords::shown)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (part.isNumber()) {
            return part.decimalValue().toPlainString();
        }
        return part.isNull() ? "" : part.asText("");
    }
}
