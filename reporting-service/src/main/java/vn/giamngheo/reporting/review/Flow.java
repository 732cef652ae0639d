package vn.giamngheo.reporting.review;

/** Columns 1 to 9 of form 2 or 3. @param toOther to the other one of poor and near-poor, {@code fromOther} from it */
public record Flow(
        long opening,
        long toOther,
        long roseAbove,
        long otherDecrease,
        long fromOther,
        long fellBack,
        long newlyArisen,
        long otherIncrease,
        long closing) {}
