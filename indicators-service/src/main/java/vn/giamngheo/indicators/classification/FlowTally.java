package vn.giamngheo.indicators.classification;

import java.util.EnumMap;
import java.util.Map;

/** Counts one column after another of a {@link Flow}, in households and in persons. */
final class FlowTally {

    /** A column of forms 2 and 3. */
    enum Column {
        OPENING,
        TO_OTHER,
        ROSE_ABOVE,
        OTHER_DECREASE,
        FROM_OTHER,
        FELL_BACK,
        NEWLY_ARISEN,
        OTHER_INCREASE,
        CLOSING
    }

    private final Map<Column, Long> households = new EnumMap<>(Column.class);
    private final Map<Column, Long> persons = new EnumMap<>(Column.class);

    void count(Column column, long personsOfIt) {
        households.merge(column, 1L, Math::addExact);
        persons.merge(column, personsOfIt, Math::addExact);
    }

    void countPersons(Column column, long more) {
        persons.merge(column, more, Math::addExact);
    }

    Flow households() {
        return flow(households);
    }

    Flow persons() {
        return flow(persons);
    }

    private static Flow flow(Map<Column, Long> counts) {
        return new Flow(
                of(counts, Column.OPENING),
                of(counts, Column.TO_OTHER),
                of(counts, Column.ROSE_ABOVE),
                of(counts, Column.OTHER_DECREASE),
                of(counts, Column.FROM_OTHER),
                of(counts, Column.FELL_BACK),
                of(counts, Column.NEWLY_ARISEN),
                of(counts, Column.OTHER_INCREASE),
                of(counts, Column.CLOSING));
    }

    private static long of(Map<Column, Long> counts, Column column) {
        return counts.getOrDefault(column, 0L);
    }
}
