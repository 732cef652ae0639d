package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Detail;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Forms 4 to 10, 12 and 13: villages sum to communes, communes to the province. */
@QuarkusTest
class ReviewProfileTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/review-profiles";
    private static final Flow STILL = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Place commune = WORLD.commune(PROVINCE);
    private final Place other = WORLD.commune(PROVINCE);
    private final Place village = WORLD.village(commune);
    private final Place secondVillage = WORLD.village(commune);
    private final Place elsewhere = WORLD.village(other);

    @Test
    void villagesSumToCommunes() {
        told(village, UUID.randomUUID(), 1, details(2, "tay"));
        told(secondVillage, UUID.randomUUID(), 1, details(3, "kinh"));
        told(elsewhere, UUID.randomUUID(), 1, details(7, "dao"));
        ask(commune)
                .body("total.villages", equalTo(2))
                .body("total.reported", equalTo(2))
                .body("total.households", equalTo(200))
                .body("total.poor.households", equalTo(20))
                .body("total.poor.surveyed", equalTo(5))
                .body("total.poor.deprivations", equalTo(10))
                .body("total.poor.lacking.code", contains("water_source", "employment"))
                .body("total.poor.lacking.name", contains("Nguồn nước sinh hoạt", "Việc làm"))
                .body("total.poor.lacking.households", contains(5, 5))
                .body("total.poor.ethnicities.find { it.code == 'tay' }.households", equalTo(2))
                .body("total.nearPoor.lacking.households", contains(0))
                .body("places.place.code", contains(village.code(), secondVillage.code()))
                .body("places.collect { it.poor.causes[0].persons }", contains(8, 12));
        ask(other).body("total.poor.lacking.households", contains(7, 7));
        ask(village).body("places", hasSize(0)).body("total.poor.surveyed", equalTo(2));
    }

    @Test
    void aVillageWhoseDetailsNobodyCountedIsSaidToBeMissing() {
        told(village, UUID.randomUUID(), 1, null);
        told(secondVillage, UUID.randomUUID(), 1, details(3, "kinh"));
        ask(commune)
                .body("total.villages", equalTo(2))
                .body("total.reported", equalTo(1))
                .body("total.households", equalTo(100))
                .body("places[0].reported", equalTo(0))
                .body("places[0].poor.lacking", hasSize(0));
    }

    @Test
    void aLaterStateReplacesAnEarlierOneAndNotTheOtherWayRound() {
        var id = UUID.randomUUID();
        told(village, id, 2, details(4, "kinh"));
        told(village, id, 1, details(9, "tay"));
        ask(village).body("total.poor.surveyed", equalTo(4)).body("total.poor.ethnicities.code", contains("kinh"));
        told(village, id, 3, details(1, "dao"));
        ask(village).body("total.poor.surveyed", equalTo(1)).body("total.poor.ethnicities.code", contains("dao"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4; 1. Tổng số hộ,2. Tổng số thiếu hụt,3. Nguồn nước sinh hoạt,4. Việc làm; ,10,4,2,2",
                "5; 1. Tổng số hộ; ,10,40.00,20.00,20.00",
                "6; 3. Việc làm; ,5,0,0",
                "7; 3. Việc làm; ,5,0.00,0.00",
                "8; 5. Nghèo: khác; ,households,10,2,0,0,8,5,0,0,0,0",
                "9; Nghèo: Kinh,Nghèo: dân tộc thiểu số,Nghèo: Tày; ,10,0,2,2,5,0,0",
                "10; 1. Không có đất sản xuất; ,2,0,0,0,0,0,0,0",
                "12; Hộ nghèo có chủ hộ là nữ; ,100,90,10,400,10,0,2,0,1,40,10.00,10.00",
                "13; Tỷ lệ hộ cận nghèo (%); ,100,90,10,400,5,0,0,0,0,20,5.00,5.00"
            })
    void aFormIsATableInItsOwnColumns(String form, String headings, String row) {
        told(village, UUID.randomUUID(), 1, details(2, "tay"));
        WORLD.arrive();
        var lines = Api.get(token(), PATH + query("&format=csv&form=" + form), village.code())
                .statusCode(200)
                .extract()
                .asString()
                .split("\r?\n");
        assertTrue(lines[0].contains(headings), lines[0]);
        assertEquals(village.code() + ",Nơi " + village.code() + row + ",", lines[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4; MỨC ĐỘ THIẾU HỤT CỦA HỘ NGHÈO; hộ, số lượt thiếu hụt; A|B|1|2|3|4; 10|4|2|2",
                "5; MỨC ĐỘ THIẾU HỤT CỦA HỘ NGHÈO (TỶ LỆ); hộ, tỷ lệ: %; A|B|1|2|3|4; 10|40|20|20",
                "6; MỨC ĐỘ THIẾU HỤT CỦA HỘ CẬN NGHÈO; hộ, số lượt thiếu hụt; A|B|1|2|3; 5|0|0",
                "7; MỨC ĐỘ THIẾU HỤT CỦA HỘ CẬN NGHÈO (TỶ LỆ); hộ, tỷ lệ: %; A|B|1|2|3; 5|0|0",
                "8; HỘ NGHÈO, HỘ CẬN NGHÈO THEO NHÓM ĐỐI TƯỢNG; hộ, nhân khẩu; A|B|C|1|2|3|4|5|6|7|8|9|10; Hộ|10|2|0|0|8|5|0|0|0|0",
                "9; HỘ NGHÈO, HỘ CẬN NGHÈO THEO DÂN TỘC CỦA CHỦ HỘ; hộ; A|B|1|2|3|4|5|6|7; 10|0|2|2|5|0|0",
                "10; NGUYÊN NHÂN NGHÈO; hộ; A|B|1|2|3|4|5|6|7|8; 2|0|0|0|0|0|0|0",
                "12; KẾT QUẢ RÀ SOÁT HỘ NGHÈO THEO DÂN TỘC VÀ NHÓM CHÍNH SÁCH; hộ, nhân khẩu, tỷ lệ: %;"
                        + " A|B|1|2|3|4|5|6|7|8|9|10|11 = 5/1·100|12 = 10/4·100; 100|90|10|400|10|0|2|0|1|40|10|10",
                "13; KẾT QUẢ RÀ SOÁT HỘ CẬN NGHÈO THEO DÂN TỘC VÀ NHÓM CHÍNH SÁCH; hộ, nhân khẩu, tỷ lệ: %;"
                        + " A|B|1|2|3|4|5|6|7|8|9|10|11 = 5/1·100|12 = 10/4·100; 100|90|10|400|5|0|0|0|0|20|5|5"
            })
    void aFormIsHandedRoundWithItsTitleAndTheMarksOfItsColumns(
            String form, String title, String unit, String marks, String row) throws IOException {
        Reports.standard(WORLD, STANDARD);
        told(village, UUID.randomUUID(), 1, details(2, "tay"));
        WORLD.arrive();
        var sheet = Sheet.of(
                Api.get(token(), PATH + query("&format=xlsx&form=" + form), village.code())
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                0);
        assertEquals("BIỂU %s. %s".formatted(form, title), sheet.text("A1"));
        assertTrue(sheet.text("A2").contains("; rà soát định kỳ năm 2023; Chuẩn nghèo " + STANDARD));
        assertEquals("Đơn vị tính: " + unit, sheet.text("A3"));
        var columns = marks.split("[|]").length;
        assertEquals(marks, sheet.line(4, columns));
        assertEquals("%1$s|Nơi %1$s|%2$s".formatted(village.code(), row), sheet.line(5, columns));
    }

    @ParameterizedTest
    @CsvSource({
        "&format=csv&form=11, unknown-code",
        "&format=xlsx, missing-parameter",
        "&kind=weekly, unknown-code",
        "&luck=1, unknown-parameter"
    })
    void anUnclearQuestionIsRefused(String more, String code) {
        WORLD.arrive();
        Api.get(token(), PATH + query(more), commune.code()).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void aSignedTextSaysWhyTheyArePoor() {
        told(village, UUID.randomUUID(), 1, details(2, "tay"));
        var words = SignedText.of("review-profiles", ask(village));
        assertEquals(
                "1/1 thôn có kết quả: 10 hộ nghèo (40 nhân khẩu), 5 hộ cận nghèo (20 nhân khẩu).",
                words.sentences().get(0));
        assertTrue(
                words.sentences().get(1).startsWith("Nguyên nhân của hộ nghèo: không có đất sản xuất 2 hộ; "),
                words.sentences()::toString);
        assertEquals(
                List.of("1", "Dân tộc thiểu số", "2", "8", "0", "0"),
                words.tables().get(0).rows().get(1));
        assertEquals(
                "Chưa có số liệu: 0/0 thôn có kết quả.",
                SignedText.of("review-profiles", ask(WORLD.commune(PROVINCE)))
                        .sentences()
                        .get(0));
    }

    @Test
    void anotherPlaceIsNoneOfTheCallers() {
        WORLD.arrive();
        Api.get(TestTokens.of("auditor", other.id().toString()), PATH + query(""), commune.code())
                .statusCode(403);
    }

    private static List<Detail> details(long poor, String ethnicity) {
        return List.of(
                new Detail("all", "ethnicity", "kinh", null, 90, 360, null),
                new Detail("all", "ethnicity", ethnicity.equals("kinh") ? "hoa" : ethnicity, null, 10, 40, null),
                new Detail("poor", "surveyed", "surveyed", null, poor, poor * 4, null),
                new Detail("poor", "lacking", "water_source", "Nguồn nước sinh hoạt", poor, poor * 4, null),
                new Detail("poor", "lacking", "employment", "Việc làm", poor, poor * 4, null),
                new Detail("poor", "cause", "land", null, poor, poor * 4, null),
                new Detail("poor", "group", "minority", null, poor, poor * 4, null),
                new Detail("poor", "group", "female_head", null, 1, 4, null),
                new Detail("poor", "group", "other", null, 8, 32, null),
                new Detail("poor", "ethnicity", ethnicity, null, poor, poor * 4, null),
                new Detail("near_poor", "lacking", "employment", "Việc làm", 0, 0, null));
    }

    private static void told(Place place, UUID id, int version, List<Detail> details) {
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        version,
                        false,
                        UUID.randomUUID(),
                        "yearly",
                        STANDARD,
                        2023,
                        place.id(),
                        LocalDate.of(2022, 12, 10),
                        LocalDate.of(2023, 12, 10),
                        new Counts(100, 10, 5, 0, STILL, STILL),
                        new Counts(400, 40, 20, 0, STILL, STILL),
                        details));
    }

    private static String query(String more) {
        return "?area={a}&year=2023&standard=" + STANDARD + more;
    }

    private static String token() {
        return TestTokens.of("auditor", PROVINCE.id().toString());
    }

    private static ValidatableResponse ask(Place place) {
        WORLD.arrive();
        return Api.get(token(), PATH + query(""), place.code()).statusCode(200);
    }
}
