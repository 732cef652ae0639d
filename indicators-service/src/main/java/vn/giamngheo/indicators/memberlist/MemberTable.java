package vn.giamngheo.indicators.memberlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.giamngheo.indicators.household.Sex;
import vn.giamngheo.indicators.household.SupportNeed;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.value.PeopleWords;

/** The columns of forms 14 and 15; which people are of the place (dân tộc tại chỗ) nobody has said, so it is no column. */
final class MemberTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("householdNumber", "STT hộ"),
            new Heading("memberNumber", "STT nhân khẩu"),
            new Heading("householdCode", "Mã hộ"),
            new Heading("name", "Họ và tên"),
            new Heading("birthYearMale", "Năm sinh: nam"),
            new Heading("birthYearFemale", "Năm sinh: nữ"),
            new Heading("ethnicity", "Dân tộc").inWords(PeopleWords::printed),
            new Heading("relation", "Quan hệ với chủ hộ"),
            new Heading("arrival", "Cũ / mới / tái"),
            new Heading("personOfMerit", "Hộ có người có công"),
            new Heading("noLabourCapacity", "Không có khả năng lao động"),
            new Heading("health", "Nhu cầu: y tế"),
            new Heading("education", "Nhu cầu: giáo dục"),
            new Heading("production", "Nhu cầu: sản xuất"),
            new Heading("credit", "Nhu cầu: vay vốn"),
            new Heading("housing", "Nhu cầu: nhà ở"),
            new Heading("other", "Nhu cầu: khác"));

    private static final int YEAR = 4;

    private MemberTable() {}

    /** @param village the only one that is asked; null for all of the review */
    static Caption caption(String form, RoundPart part, Place village) {
        var title = form.equals(MemberListResource.POOR) ? "HỘ NGHÈO" : "HỘ CẬN NGHÈO";
        var place = village == null
                ? part.commune().name()
                : village.name() + ", " + part.commune().name();
        return new Caption(
                "BIỂU %s. DANH SÁCH THÀNH VIÊN %s".formatted(form, title),
                "%s; %s năm %d; đến ngày %s"
                        .formatted(
                                place,
                                part.kind(),
                                part.round().year(),
                                PaperWords.day(part.round().effectiveOn())),
                null);
    }

    static List<Object> row(MemberLine line) {
        var member = line.member();
        var year = member.birth().substring(0, YEAR);
        var traits = line.household().traits();
        var row = new ArrayList<Object>(Arrays.asList(
                line.householdNumber(),
                line.memberNumber(),
                line.household().code(),
                member.name(),
                member.sex() == Sex.MALE ? year : null,
                member.sex() == Sex.FEMALE ? year : null,
                member.ethnicity(),
                member.relation().words(),
                words(line.arrival()),
                mark(traits.personOfMerit()),
                mark(traits.noLabourCapacity())));
        for (var need : SupportNeed.values()) {
            row.add(mark(traits.supportNeeds().contains(need)));
        }
        return row;
    }

    private static String words(MemberLine.Arrival arrival) {
        return switch (arrival) {
            case OLD -> "Cũ";
            case FALLEN_BACK -> "Tái";
            case NEW -> "Mới";
        };
    }

    private static String mark(boolean is) {
        return is ? "X" : null;
    }
}
