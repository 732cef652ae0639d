package vn.giamngheo.indicators.classification;

import java.util.Collection;

/**
 * How many households, or persons, came to a class and left it within a period: columns 1 to 9 of forms 2 and 3
 * (diễn biến hộ nghèo, hộ cận nghèo).
 *
 * @param opening đầu kỳ
 * @param toOther to the other class of the two: poor became near-poor, near-poor became poor
 * @param roseAbove above near-poor
 * @param otherDecrease khác giảm: moved away, merged, dissolved, members fewer
 * @param fromOther from the other class of the two
 * @param fellBack tái nghèo, tái cận nghèo: had the class before and had left it
 * @param newlyArisen phát sinh mới
 * @param otherIncrease khác tăng: moved in, members more
 * @param closing cuối kỳ
 */
public record Flow(
        long opening,
        long toOther,
        long roseAbove,
        long otherDecrease,
        long fromOther,
        long fellBack,
        long newlyArisen,
        long otherIncrease,
        long closing) {

    public static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Column 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8. */
    public long expectedClosing() {
        return opening - toOther - roseAbove - otherDecrease + fromOther + fellBack + newlyArisen + otherIncrease;
    }

    public boolean isBalanced() {
        return closing == expectedClosing();
    }

    public Flow plus(Flow other) {
        return new Flow(
                Math.addExact(opening, other.opening),
                Math.addExact(toOther, other.toOther),
                Math.addExact(roseAbove, other.roseAbove),
                Math.addExact(otherDecrease, other.otherDecrease),
                Math.addExact(fromOther, other.fromOther),
                Math.addExact(fellBack, other.fellBack),
                Math.addExact(newlyArisen, other.newlyArisen),
                Math.addExact(otherIncrease, other.otherIncrease),
                Math.addExact(closing, other.closing));
    }

    public static Flow sum(Collection<Flow> flows) {
        return flows.stream().reduce(NONE, Flow::plus);
    }
}
