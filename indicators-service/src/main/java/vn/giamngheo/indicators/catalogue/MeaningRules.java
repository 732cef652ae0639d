package vn.giamngheo.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** What is said of an indicator fits how it is counted. */
@ApplicationScoped
class MeaningRules {

    /** @throws ProblemException 422 for the whole of what is no share of one */
    void check(boolean rate, Meaning meaning) {
        if (!rate && meaning.denominator() != null) {
            throw new ProblemException(IndicatorsProblem.DENOMINATOR_OF_A_VALUE, Where.body("/denominator"));
        }
    }
}
