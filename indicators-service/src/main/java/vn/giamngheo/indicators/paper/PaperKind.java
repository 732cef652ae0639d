package vn.giamngheo.indicators.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.giamngheo.indicators.review.CasePart;
import vn.giamngheo.indicators.review.Step;

/** A paper of the review (QĐ 24/2021/QĐ-TTg Art. 4 to 6), and for which households it is printed. */
enum PaperKind {
    /** Giấy đề nghị: of a household that asks. */
    @JsonProperty("request")
    REQUEST("request", Sheets.OF_A_HOUSEHOLD, each -> each.reviewed().requestedOn() != null),
    /** Phiếu rà soát: what a surveyor found, or asks. */
    @JsonProperty("survey-sheet")
    SURVEY_SHEET("survey-sheet", Sheets.OF_A_HOUSEHOLD, each -> each.reviewed().step() != Step.REFUSED),
    /** Biên bản họp dân. */
    @JsonProperty("meeting-minutes")
    MEETING_MINUTES("meeting-minutes", Sheets.OF_A_VILLAGE, each -> !List.of(Step.LISTED, Step.REFUSED)
            .contains(each.reviewed().step())),
    /** Danh sách niêm yết công khai. */
    @JsonProperty("posting-list")
    POSTING_LIST(
            "posting-list", Sheets.OF_A_VILLAGE, each -> List.of(Step.AGREED, Step.POSTED, Step.OBJECTED, Step.DECIDED)
                    .contains(each.reviewed().step())),
    /** Quyết định công nhận with its list; the draft of one while it is not decided. */
    @JsonProperty("decision")
    DECISION("decision", Sheets.OF_A_COMMUNE, each -> List.of(Step.POSTED, Step.DECIDED)
            .contains(each.reviewed().step())),
    /** Giấy chứng nhận hộ nghèo, hộ cận nghèo. */
    @JsonProperty("certificate")
    CERTIFICATE("certificate", Sheets.OF_A_HOUSEHOLD, each -> each.certificate() != null),
    /** Giấy xác nhận that a household has a class. */
    @JsonProperty("confirmation-letter")
    CONFIRMATION_LETTER(
            "confirmation-letter",
            Sheets.OF_A_HOUSEHOLD,
            each -> each.reviewed().decidedClass() != null
                    && each.reviewed().decidedClass().isPoorOrNear());

    /** What one sheet is about. */
    enum Sheets {
        OF_A_HOUSEHOLD,
        OF_A_VILLAGE,
        OF_A_COMMUNE
    }

    private static final List<String> OF_A_ROUND = List.of(
            "commune",
            "village",
            "kind",
            "year",
            "standard",
            "placeAndDate",
            "decisionNumber",
            "decisionDate",
            "decisionIssuer",
            "decisionTitle",
            "effectiveOn",
            "signatoryCapacity",
            "signatoryOffice",
            "signatoryName");

    private static final List<String> OF_VILLAGES = List.of(
            "meetingOn",
            "attended",
            "agreed",
            "agreedPercent",
            "postedFrom",
            "postedTo",
            "postedAt",
            "householdCount",
            "poorCount",
            "nearPoorCount",
            "household.no",
            "household.village",
            "household.code",
            "household.head",
            "household.persons",
            "household.class",
            "household.b1",
            "household.b2",
            "objection.no",
            "objection.code",
            "objection.raisedOn",
            "objection.recheckedOn",
            "objection.outcome");

    private static final List<String> OF_HOUSEHOLDS = List.of(
            "householdCode",
            "head",
            "headBirth",
            "headSex",
            "headEthnicity",
            "headCitizenId",
            "persons",
            "class",
            "classFrom",
            "settlement",
            "income",
            "b1",
            "b2",
            "surveyedOn",
            "requestedOn",
            "certificateCode",
            "member.no",
            "member.name",
            "member.birth",
            "member.sex",
            "member.ethnicity",
            "member.relation",
            "member.citizenId",
            "indicator.no",
            "indicator.name",
            "indicator.threshold",
            "indicator.lacking",
            "item.no",
            "item.name",
            "item.points",
            "item.count");

    private final String wireName;
    private final Sheets sheets;
    private final Predicate<CasePart> takes;

    PaperKind(String wireName, Sheets sheets, Predicate<CasePart> takes) {
        this.wireName = wireName;
        this.sheets = sheets;
        this.takes = takes;
    }

    String wireName() {
        return wireName;
    }

    Sheets sheets() {
        return sheets;
    }

    /** Whether the paper is printed for the household. */
    boolean takes(CasePart household) {
        return takes.test(household);
    }

    /** What a template may name, fields of lists with the list before the dot. No paper of a village has a citizen number. */
    List<String> fields() {
        return Stream.concat(
                        OF_A_ROUND.stream(), (sheets == Sheets.OF_A_HOUSEHOLD ? OF_HOUSEHOLDS : OF_VILLAGES).stream())
                .toList();
    }

    static Optional<PaperKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(PaperKind::wireName).toList();
    }

    /** Nothing is known yet: every field as a line to write on, lists with so many empty lines. */
    Map<String, Integer> emptyLines() {
        return sheets == Sheets.OF_A_HOUSEHOLD ? Map.of("member", 8) : Map.of("household", 15, "objection", 3);
    }
}
