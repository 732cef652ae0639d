package vn.giamngheo.indicators;

import vn.giamngheo.platform.http.ProblemCode;

/** The rules of this service that a request can break. */
public enum IndicatorsProblem implements ProblemCode {
    NUMERATOR_ABOVE_DENOMINATOR(422),
    RATE_OR_VALUE(422),
    ENDS_BEFORE_IT_BEGINS(422),
    OBSERVED_ALREADY(409);

    private final int status;

    IndicatorsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
