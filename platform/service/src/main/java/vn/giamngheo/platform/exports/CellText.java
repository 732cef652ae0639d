package vn.giamngheo.platform.exports;

/** Text as a cell of a workbook takes it. */
final class CellText {

    private static final int LONGEST = 32_767;

    private CellText() {}

    /** Never a formula, and cut where a cell takes no more; the other formats have all of it. */
    static String of(String text) {
        var guarded = FormulaGuard.guard(text);
        return guarded.length() <= LONGEST ? guarded : guarded.substring(0, LONGEST - 1) + "…";
    }
}
