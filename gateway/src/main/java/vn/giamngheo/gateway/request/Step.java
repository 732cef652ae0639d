package vn.giamngheo.gateway.request;

/** What is done with a request to the API, in this order, once the filters of Quarkus have prepared its identity. */
public enum Step {

    /** Says who asks. */
    TOKEN_CHECK,

    /** Counts whoever asks, also those who are refused from here on. */
    RATE_LIMITING,

    /** Counts what is under way. */
    AT_ONCE,

    /** Answers what is the gateway's own. */
    OWN_ANSWER,

    /** Sends everything else on to its service. */
    FORWARDING;

    /** As a route of the router has it: the filters of Quarkus stand below zero. */
    public int order() {
        return ordinal() + 1;
    }
}
