package vn.giamngheo.plans.agency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.References;

/**
 * Which roles are asked for.
 *
 * @param kinds one or all of them
 * @param programme empty for all
 * @param line empty for all
 */
record RoleFilter(List<AgencyRole.Kind> kinds, String programme, String line) {

    /**
     * What a query asks for; each part may be null.
     *
     * @throws ProblemException 400 when a code is unknown, or a line is asked for without its programme
     */
    static RoleFilter asked(String role, String programme, String line, References references) {
        if (line != null && programme == null) {
            throw new ProblemException(CommonProblem.MISSING_PARAMETER, Where.parameter("programme"), "programme");
        }
        requireKnown("programme", programme, programme == null || references.knows(programme));
        requireKnown("line", line, line == null || references.knows(programme, line));
        return new RoleFilter(kinds(role), programme == null ? "" : programme, line == null ? "" : line);
    }

    /** Whether agencies without any role are asked for, too. */
    boolean isOpen() {
        return kinds.size() > 1 && programme.isEmpty();
    }

    /** The parameters of a query, with those of this filter. */
    Map<String, Object> asked(Map<String, Object> others) {
        var asked = new HashMap<>(others);
        asked.putAll(Map.of("kinds", kinds, "programme", programme, "line", line));
        return asked;
    }

    private static List<AgencyRole.Kind> kinds(String role) {
        var kinds = Arrays.stream(AgencyRole.Kind.values())
                .filter(kind -> role == null || kind.wireName().equals(role))
                .toList();
        requireKnown("role", role, !kinds.isEmpty());
        return kinds;
    }

    private static void requireKnown(String parameter, String code, boolean known) {
        if (!known) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), code, "");
        }
    }
}
