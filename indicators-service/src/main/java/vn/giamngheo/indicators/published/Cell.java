package vn.giamngheo.indicators.published;

/** A place in the forms. */
record Cell(RowKey row, int column) {

    static Cell of(Form form, RowUnit unit, int column) {
        return new Cell(new RowKey(form, unit), column);
    }

    /** A cell of form 1. */
    static Cell result(int column) {
        return of(Form.RESULT, RowUnit.BOTH, column);
    }

    boolean isPercent() {
        return row.form().isPercent(column);
    }

    /** What is counted in it. */
    String unit() {
        if (isPercent()) {
            return "percent";
        }
        return switch (row.unit()) {
            case HOUSEHOLDS -> row.form() == Form.DEPRIVATIONS && column == 2 ? "deprivations" : "households";
            case PERSONS -> "people";
            case BOTH -> column == 2 || column > 8 ? "people" : "households";
        };
    }

    /** Such as {@code 2.9}, or {@code 2.9.persons} where the form has lines for both. */
    String label() {
        var label = row.form().number() + "." + column;
        return row.unit() == RowUnit.PERSONS ? label + ".persons" : label;
    }
}
