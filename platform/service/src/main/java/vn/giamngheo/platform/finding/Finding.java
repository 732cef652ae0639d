package vn.giamngheo.platform.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.value.Period;

/**
 * Something that is wrong with what has been signed. What is signed is recorded all the same; the finding tells it
 * to those who can put it right.
 *
 * @param code what is wrong, such as {@code plan-money-differs}; raised by one service only
 * @param args what the words of the code name, in the order of their placeholders
 * @param arithmetic null where nothing is counted
 * @param touches at least one; the first is what the finding is about, all together tell it from others of its code
 */
public record Finding(
        String code,
        Severity severity,
        UUID areaId,
        Period period,
        List<String> args,
        FindingState.Arithmetic arithmetic,
        List<FindingState.Touched> touches) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    public Finding {
        if (arithmetic != null) {
            arithmetic.terms().forEach(Finding::requireNumber);
        }
    }

    /** What does not fit the schema of a finding would be seen by those who read it only. */
    private static void requireNumber(FindingState.Term term) {
        if (!NUMBER.matcher(term.value()).matches()) {
            throw new IllegalArgumentException("no number: " + term);
        }
    }

    /** The same for the same code and the same things, so that the same finding is one. */
    public UUID id() {
        var name = touches.stream()
                .map(touched -> touched.kind() + "=" + touched.id())
                .collect(Collectors.joining("\n", code + "\n", ""));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    FindingState.Touched subject() {
        return touches.get(0);
    }
}
