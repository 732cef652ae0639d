package vn.giamngheo.budget.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.MoneyUnit;
import vn.giamngheo.platform.vocabulary.Nature;

/** What lines of files about money have in common, and how they are read. */
public final class MoneyColumns {

    public static final Column PROGRAMME = Column.text(
                    "programme", "Chương trình", "Mã chương trình", "Code of the programme", 100)
            .mandatory();
    public static final Column YEAR = Column.text("year", "Năm ngân sách", "Bốn chữ số, ví dụ 2023", "Four digits", 4)
            .mandatory();
    public static final Column DATE =
            Column.date("date", "Ngày", "Ngày ghi sổ", "The business date").mandatory();
    public static final Column LINE = Column.text(
                    "line", "Dự án, tiểu dự án", "Mã, ví dụ DA4-TDA3", "Code of the line", 100)
            .mandatory();
    public static final Column SOURCE = Column.text("source", "Nguồn vốn", "Ngân sách cấp nào", "Whose budget", 20)
            .withCodes(sources())
            .mandatory();
    public static final Column NATURE = Column.text(
                    "nature", "Loại vốn", "Đầu tư, sự nghiệp", "Investment, recurrent", 20)
            .withCodes(natures())
            .mandatory();
    public static final Column ORIGIN_YEAR =
            Column.text("originYear", "Năm nguồn vốn", "Để trống nếu là năm ngân sách", "Empty for the budget year", 4);
    public static final Column UNIT = Column.text(
                    "unit", "Đơn vị tính", "Đơn vị của số tiền; để trống nếu ghi trong ô", "Unit of amounts", 10)
            .withCodes(MoneyUnit.words());

    private MoneyColumns() {}

    /** A holder: the code of a place, or that of an agency. */
    public static Column holder(String key, String heading) {
        return Column.text(key, heading, "Mã địa bàn, hoặc mã cơ quan", "Code of a place, or of an agency", 100)
                .mandatory();
    }

    public static Column amount(String key, String heading) {
        return Column.amount(key, heading, "Ví dụ 1.046,625 triệu; 12,5 tỷ", "Such as 1.046,625 triệu, or a number");
    }

    /** What is made of digits, or is the country, is a place. */
    public static HolderRef holder(ImportRow row, String key) {
        var code = row.text(key);
        try {
            return new HolderRef(new AreaCode(code), null);
        } catch (IllegalArgumentException notAPlace) {
            return new HolderRef(null, code);
        }
    }

    /** @throws vn.giamngheo.platform.http.ProblemException 422 when it is none */
    public static Integer year(ImportRow row, String key) {
        return Years.read(row.text(key), key);
    }

    public static Source source(ImportRow row) {
        return Source.valueOf(row.text(SOURCE.key()).toUpperCase(Locale.ROOT));
    }

    public static Nature nature(ImportRow row) {
        return Nature.valueOf(row.text(NATURE.key()).toUpperCase(Locale.ROOT));
    }

    /** The unit that the line declares; null for none. */
    public static MoneyUnit unit(ImportRow row) {
        return MoneyUnit.ofWireName(row.text(UNIT.key()));
    }

    static Map<String, String> sources() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Source.values())
                .forEach(source -> words.put(source.wireName(), source.words().vi()));
        return words;
    }

    static Map<String, String> natures() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Nature.values())
                .forEach(nature -> words.put(nature.wireName(), nature.words().vi()));
        return words;
    }
}
