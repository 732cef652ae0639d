package vn.giamngheo.indicators.classification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What forms 4 to 13 count a household by, on the last day of a period; it names nobody.
 *
 * @param village where it lives
 * @param lacking the indicators that it was found to lack last; null where no survey found any of them or none
 * @param ethnicity of its head; null where it has no member
 * @param groups to which it belongs, {@link #MINORITY} among them
 */
public record Profiled(
        UUID village,
        PovertyClass povertyClass,
        long persons,
        Set<String> lacking,
        List<String> causes,
        String ethnicity,
        Set<Group> groups) {

    /** A group of form 8 or 12; a household may belong to several. */
    public enum Group {
        /** Hộ dân tộc thiểu số: the head is of another people than the Kinh. */
        MINORITY,
        /** Hộ không có khả năng lao động. */
        NO_LABOUR_CAPACITY,
        /** Hộ có thành viên là người có công với cách mạng. */
        PERSON_OF_MERIT,
        /** Chủ hộ là nữ. */
        FEMALE_HEAD;

        /** Whether form 8 asks for it; what belongs to none of those is its "other". */
        boolean isOfForm8() {
            return this != FEMALE_HEAD;
        }
    }

    boolean isSurveyed() {
        return lacking != null;
    }

    /** Counted by itself: a remainder would go wrong, for the groups overlap. */
    boolean isOther() {
        return groups.stream().noneMatch(Group::isOfForm8);
    }
}
