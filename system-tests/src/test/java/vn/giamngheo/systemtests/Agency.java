package vn.giamngheo.systemtests;

/** A department of a place. */
record Agency(String code) implements Holder {

    @Override
    public String json() {
        return "{\"agency\": \"%s\"}".formatted(code);
    }
}
