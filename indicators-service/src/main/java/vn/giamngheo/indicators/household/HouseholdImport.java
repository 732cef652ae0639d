package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.imports.StagingSeal;

/**
 * Lists of households with their members, a line for each member; opening households come with the class that was decided
 * before this system began. Lines of heads are handled first, wherever they stand.
 */
@ApplicationScoped
class HouseholdImport implements ImportKind {

    private static final Map<String, String> YES = words("yes", "có", "no", "không");

    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "Mã hộ", "Số của hộ trong thôn", "Number of the household in its village", 30)
                    .mandatory(),
            Column.areaCode("village", "Mã thôn", "Mã thôn vào ngày bắt đầu", "Code of the village on the first day")
                    .mandatory(),
            Column.date("since", "Từ ngày", "Ngày đầu tiên hộ ở thôn", "First day in the village")
                    .mandatory(),
            Column.text("relation", "Quan hệ với chủ hộ", "Quan hệ", "Relation to the head", 20)
                    .withCodes(words(
                            "head",
                            "chủ hộ",
                            "spouse",
                            "vợ chồng",
                            "child",
                            "con",
                            "parent",
                            "bố mẹ",
                            "sibling",
                            "anh chị em",
                            "grandchild",
                            "cháu",
                            "grandparent",
                            "ông bà",
                            "other",
                            "khác"))
                    .mandatory(),
            Column.text("name", "Họ và tên", "Họ và tên", "Full name", 100).mandatory(),
            Column.text("birth", "Ngày sinh", "1980-05-06, 1980-05 hoặc 1980", "1980-05-06, 1980-05 or 1980", 10)
                    .mandatory(),
            Column.text("sex", "Giới tính", "Giới tính", "Sex", 10)
                    .withCodes(words("male", "nam", "female", "nữ"))
                    .mandatory(),
            Column.text("ethnicity", "Dân tộc", "Viết không dấu, ví dụ kinh, tay", "Such as kinh, tay", 30)
                    .mandatory(),
            Column.text("citizenId", "Số căn cước", "9 hoặc 12 chữ số", "9 or 12 digits", 12),
            Column.text("noLabourCapacity", "Không có khả năng lao động", "Ghi ở dòng chủ hộ", "On the head's line", 5)
                    .withCodes(YES),
            Column.text("personOfMerit", "Có người có công", "Ghi ở dòng chủ hộ", "On the head's line", 5)
                    .withCodes(YES),
            Column.text("causes", "Nguyên nhân nghèo", "land, capital, labour…", "land, capital, labour…", 100),
            Column.text("supportNeeds", "Nhu cầu hỗ trợ", "health, housing…", "health, housing…", 100),
            Column.text("povertyClass", "Loại hộ", "Ghi ở dòng chủ hộ", "On the head's line", 30)
                    .withCodes(words(
                            PovertyClass.POOR.wireName(),
                            "hộ nghèo",
                            PovertyClass.NEAR_POOR.wireName(),
                            "hộ cận nghèo",
                            PovertyClass.AVERAGE_LIVING_STANDARD.wireName(),
                            "mức sống trung bình",
                            PovertyClass.NONE.wireName(),
                            "không")),
            Column.text("standard", "Chuẩn nghèo", "Mã của chuẩn nghèo", "Code of the poverty standard", 40),
            Column.text("decision", "Số quyết định", "Số, ký hiệu quyết định", "Number of the decision", 100),
            Column.date(
                    "decidedOn", "Ngày quyết định", "Loại hộ có hiệu lực từ ngày này", "From when the class holds"));

    @Inject
    ImportingHouseholds importing;

    @Inject
    PersonalSeal seal;

    @Override
    public String name() {
        return "households";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "code";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER);
    }

    /** Nobody else: results quote what the file says of people. */
    @Override
    public Set<String> readers() {
        return Set.of();
    }

    @Override
    public StagingSeal seal() {
        return seal;
    }

    @Override
    public int rank(ImportRow row) {
        return new ImportedLine(row.line(), row).isHead() ? 0 : 1;
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var lines = rows.stream().map(row -> new ImportedLine(row.line(), row)).toList();
        return lines.isEmpty() || lines.get(0).isHead() ? importing.heads(lines) : importing.others(lines);
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
