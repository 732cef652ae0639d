package vn.giamngheo.systemtests;

import org.junit.jupiter.api.Test;

/** The walk with the tokens of {@code ./run}. */
@SystemTest
class TheWayThroughTest {

    @Test
    void leadsFromPlacesAndPlansOverMoneyAndResultsToTheReports(Suite suite) {
        new TheWayThrough(suite.conversation()).isWalked();
    }
}
