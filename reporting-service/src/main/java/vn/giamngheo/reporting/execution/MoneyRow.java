package vn.giamngheo.reporting.execution;

/** What crossed the border of a subtree or was paid in it, for one line and source, in đồng. */
public record MoneyRow(
        String programmeCode,
        String lineCode,
        String source,
        long received,
        long passedOn,
        long carriedOver,
        long disbursed) {

    boolean isCentral() {
        return source.equals("central");
    }
}
