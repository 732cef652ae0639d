package vn.giamngheo.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.testing.Api;

/** Two provinces that become one, with a district, an island, communes and a village; and the act that does it. */
final class SmallReform {

    static final String DAY = "2025-07-01";
    static final String BEFORE = "2025-06-30";
    static final String ACTS = "/api/v1/boundary-acts";

    /** One for all tests that only look at what it did: there are not codes enough for many provinces. */
    private static SmallReform enacted;

    final String number = "NQ-" + UUID.randomUUID();
    final String day;
    final String north;
    final String south;
    final String district;
    final String island;
    final String wholeOne;
    final String wholeTwo;
    final String divided;
    final String same;
    final String village;
    final String zone = Registry.newCommuneCode();
    final List<String> units = new ArrayList<>();
    final List<String> conversions = new ArrayList<>();

    /** With places of its own. */
    SmallReform() {
        this(null);
    }

    /** Another act about the same places, or the first one about new places where there is none. */
    SmallReform(SmallReform other) {
        day = DAY;
        north = other == null ? Registry.province() : other.north;
        south = other == null ? Registry.province() : other.south;
        district = other == null ? add("district", Registry.newDistrictCode(), north) : other.district;
        island = other == null ? add("district", Registry.newDistrictCode(), south) : other.island;
        wholeOne = other == null ? commune() : other.wholeOne;
        wholeTwo = other == null ? commune() : other.wholeTwo;
        divided = other == null ? commune() : other.divided;
        same = other == null ? commune() : other.same;
        village = other == null ? add("village", wholeOne + "-01", wholeOne) : other.village;
        write();
    }

    /** An act of another day that says nothing yet. */
    SmallReform(SmallReform other, String day) {
        this.day = day;
        north = other.north;
        south = other.south;
        district = other.district;
        island = other.island;
        wholeOne = other.wholeOne;
        wholeTwo = other.wholeTwo;
        divided = other.divided;
        same = other.same;
        village = other.village;
        writeHeadings();
    }

    static SmallReform enacted() {
        if (enacted == null) {
            enacted = new SmallReform().enact();
        }
        return enacted;
    }

    private String commune() {
        return add("commune", Registry.newCommuneCode(), district);
    }

    private void writeHeadings() {
        units.add("act,effectiveOn,code,name,level,parent,kind");
        conversions.add("act,effectiveOn,oldCode,newCode,extent,share,shareBase");
    }

    private void write() {
        writeHeadings();
        unit(south, "Tỉnh Gộp " + south, "province", "");
        unit(wholeOne, "Xã Gộp", "commune", south);
        unit(divided, "Phường Chia", "commune", south);
        unit(same, "Nơi %s từ 2000-01-01".formatted(same), "commune", south);
        unit(zone, "Đặc khu", "commune", south);
        conversion(north, south, "whole,,");
        conversion(south, south, "toàn bộ,,");
        conversion(wholeOne, wholeOne, "whole,,");
        conversion(wholeTwo, wholeOne, "whole,,");
        conversion(divided, wholeOne, "part,\"62,5\",households");
        conversion(divided, divided, "một phần,37.5,số hộ");
        conversion(same, same, "unchanged,,");
        conversion(island, zone, "whole,,");
    }

    void unit(String code, String name, String level, String parent) {
        units.removeIf(line -> line.startsWith(number + "," + day + "," + code + ","));
        units.add(String.join(",", number, day, code, name, level, parent, ""));
    }

    /** @param rest extent, share and base */
    void conversion(String from, String to, String rest) {
        conversions.removeIf(line -> line.startsWith(String.join(",", number, day, from, to, "")));
        conversions.add(String.join(",", number, day, from, to, rest));
    }

    /** @return the id of the draft with all its rows */
    String prepare() {
        String act = post(number, day).statusCode(201).extract().path("id");
        send();
        return act;
    }

    void send() {
        var sent = SentFile.csvTo(ACTS + "/units/imports", "atomic", units);
        assertEquals(
                "done", sent.finished().getString("state"), () -> sent.results().prettify());
        var table = SentFile.csvTo(ACTS + "/conversions/imports", "atomic", conversions);
        assertEquals("done", table.finished().getString("state"), () -> table.results()
                .prettify());
    }

    SmallReform enact() {
        enact(prepare()).statusCode(200);
        return this;
    }

    static ValidatableResponse enact(String act) {
        return Api.post(admin(), ACTS + "/" + act + "/enactments", "");
    }

    static ValidatableResponse post(String number) {
        return post(number, DAY);
    }

    private static ValidatableResponse post(String number, String day) {
        return Api.post(admin(), ACTS, body(number, day));
    }

    static String body(String number, String day) {
        return """
                {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp", "issuedOn": "2025-06-12"},
                 "effectiveOn": "%s"}""".formatted(number, day);
    }

    /** The text with the codes in the place of their names. */
    String filled(String text) {
        return text.replace("${wholeOne}", wholeOne)
                .replace("${wholeTwo}", wholeTwo)
                .replace("${divided}", divided)
                .replace("${same}", same)
                .replace("${north}", north)
                .replace("${south}", south);
    }

    static String add(String level, String code, String parent) {
        Registry.add(code, level, parent, "2000-01-01", null).statusCode(201);
        return code;
    }

    static Map<String, Object> area(String code, String day) {
        return Api.get(admin(), "/api/v1/areas?code={code}&on={day}", code, day)
                .statusCode(200)
                .extract()
                .path("items[0]");
    }

    static String admin() {
        return Registry.token("admin");
    }
}
