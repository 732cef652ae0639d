package vn.giamngheo.systemtests;

/** Who can hold money. */
interface Holder {

    /** As a request names it. */
    String json();
}
