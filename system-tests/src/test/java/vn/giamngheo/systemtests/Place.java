package vn.giamngheo.systemtests;

import vn.giamngheo.standalone.CountryId;

/** A place with its code on the days that a test is about. */
record Place(String id, String code) implements Holder {

    static final Place COUNTRY = new Place(CountryId.VALUE, "VN");

    /** The place that a code means on a day. */
    static Place lookedUp(Conversation conversation, String code, String on) {
        var found = conversation.national("auditor").asks("/api/v1/areas?code=" + code + "&on=" + on);
        return new Place(found.text("items[0].id"), code);
    }

    @Override
    public String json() {
        return "{\"area\": \"%s\"}".formatted(code);
    }
}
