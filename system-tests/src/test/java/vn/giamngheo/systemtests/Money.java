package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One cell of the report of budget execution, in triệu đồng. */
record Money(long received, long passedOn, long disbursed) {

    /** @param path such as {@code total.central} */
    static Money in(Answer report, String path) {
        report.succeeded();
        return new Money(
                trieu(report, path + ".received"),
                trieu(report, path + ".passedOn"),
                trieu(report, path + ".disbursed"));
    }

    /** All sources together. */
    static Money in(Answer report) {
        return in(report, "total.total");
    }

    private static long trieu(Answer report, String path) {
        var dong = report.number(path);
        assertEquals(0, dong % Papers.TRIEU, path);
        return dong / Papers.TRIEU;
    }
}
