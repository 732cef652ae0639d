package vn.giamngheo.reporting.disbursement;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Of which parts a figure of the sheet is made, with which signs. */
final class MadeOf {

    private static final Map<Part, Integer> ASSIGNED = Map.of(Part.ABOVE, 1, Part.OWN, 1);
    private static final Map<Part, Integer> DISBURSED = Map.of(Part.PAID, 1, Part.ADVANCED, 1);
    private static final Map<Part, Integer> ALLOCATED = both(ASSIGNED, Map.of(Part.PASSED_ON, -1));

    private MadeOf() {}

    static Map<Part, Integer> of(SheetMeasure measure) {
        return switch (measure) {
            case ASSIGNED_FROM_ABOVE -> Map.of(Part.ABOVE, 1);
            case ASSIGNED_BY_OWN_COUNCIL -> Map.of(Part.OWN, 1);
            case ASSIGNED -> ASSIGNED;
            case PASSED_ON -> Map.of(Part.PASSED_ON, 1);
            case ALLOCATED -> ALLOCATED;
            case DETAILED -> both(ALLOCATED, Map.of(Part.UNDETAILED, -1));
            case NOT_YET_DETAILED -> Map.of(Part.UNDETAILED, 1);
            case COMMITTED -> Map.of(Part.COMMITTED, 1);
            case DISBURSED_IN_PERIOD -> Map.of(Part.IN_PERIOD, 1);
            case PAID -> Map.of(Part.PAID, 1);
            case ADVANCES_OUTSTANDING -> Map.of(Part.ADVANCED, 1);
            case DISBURSED -> DISBURSED;
            case CARRIED_OVER -> Map.of(Part.CARRIED_OVER, 1);
            case REMAINING -> both(ALLOCATED, Map.of(Part.CARRIED_OVER, -1, Part.PAID, -1, Part.ADVANCED, -1));
        };
    }

    /** SQL: a row for each part, as {@code (part, sign)}. */
    static String sql(SheetMeasure measure) {
        return of(measure).entrySet().stream()
                .map(part -> "('%s', %d)".formatted(part.getKey(), part.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Map<Part, Integer> both(Map<Part, Integer> one, Map<Part, Integer> other) {
        var all = new TreeMap<>(one);
        all.putAll(other);
        return all;
    }
}
