package vn.giamngheo.reporting.review;

/** Columns 1 to 9 of form 2 or 3. @param toOther to the other one of poor and near-poor, {@code fromOther} from it; null is blank */
public record Flow(
        Long opening,
        Long toOther,
        Long roseAbove,
        Long otherDecrease,
        Long fromOther,
        Long fellBack,
        Long newlyArisen,
        Long otherIncrease,
        Long closing) {

    /** What nobody reported. */
    static final Flow UNKNOWN = new Flow(null, null, null, null, null, null, null, null, null);
}
