package vn.giamngheo.reporting.review;

import java.util.List;

/** A line of forms 1 to 3 that a published total may have. @param unit {@code both} in form 1, else households or persons */
record Line(int form, String unit) {

    static final Line FORM_1 = new Line(1, "both");

    static final List<Line> ALL = List.of(FORM_1, flow(2, false), flow(2, true), flow(3, false), flow(3, true));

    /** Of form 2, the poor, or form 3, the near-poor. */
    static Line flow(int form, boolean persons) {
        return new Line(form, persons ? "persons" : "households");
    }

    boolean isOf(Published published) {
        return published.form() == form && published.unit().equals(unit);
    }
}
