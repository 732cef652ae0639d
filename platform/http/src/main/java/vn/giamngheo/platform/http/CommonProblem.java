package vn.giamngheo.platform.http;

/** The failures that can happen at any route of any service. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_JSON(400),
    MISSING_BODY(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    MISSING_FIELD(400),
    UNKNOWN_PARAMETER(400),
    MISSING_PARAMETER(400),
    REPEATED_PARAMETER(400),
    UNREADABLE_VALUE(400),
    UNKNOWN_CODE(400),
    MISSING_HEADER(400),
    UNREADABLE_HEADER(400),
    NEGATIVE_AMOUNT(422),
    FRACTION_OF_A_DONG(400),
    AMOUNT_TOO_LARGE(422),
    INVALID_PATH(400),
    INVALID_VALUE(422),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    FORBIDDEN_ROLE(403),
    FORBIDDEN_PLACE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_EXISTS(409),
    REQUEST_IN_FLIGHT(409),
    UNDER_WAY(409),
    BUSY(409),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    STILL_NOT_APPLICABLE(422),
    UNKNOWN_REFERENCE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UPSTREAM_UNREADABLE(502),
    SERVICE_UNAVAILABLE(503),
    NOT_YET_VISIBLE(503),
    UPSTREAM_TIMEOUT(504);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
