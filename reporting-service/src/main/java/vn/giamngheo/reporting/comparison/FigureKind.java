package vn.giamngheo.reporting.comparison;

import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.reporting.freshness.Feed;
import vn.giamngheo.reporting.snapshot.Given;

/** Figures of one report that can be compared. */
interface FigureKind {

    List<String> figures();

    /** The parameters that tell them apart. */
    Set<String> parameters();

    Set<Feed> feeds();

    /**
     * @param figure one of {@link #figures}
     * @param year the last one
     * @throws ProblemException 400 for what is not understood
     */
    Compared asked(String figure, Given given, int year);
}
