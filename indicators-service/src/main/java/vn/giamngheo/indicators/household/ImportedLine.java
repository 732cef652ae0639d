package vn.giamngheo.indicators.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.PartialDate;

/** A line of a list of households: one member, the head's with what is to be known of the household. */
record ImportedLine(int number, ImportRow row) {

    private static final Words DATE =
            new Words("ngày dạng 1980-05-06, 1980-05 hoặc 1980", "a date like 1980-05-06, 1980-05 or 1980");

    String code() {
        return row.text("code");
    }

    AreaCode village() {
        return row.areaCode("village");
    }

    LocalDate since() {
        return row.date("since");
    }

    boolean isHead() {
        return Relation.HEAD.name().toLowerCase(Locale.ROOT).equals(row.text("relation"));
    }

    /** @throws ProblemException 422 that names the column */
    MemberRequest member() {
        return new MemberRequest(
                row.text("name"),
                birth(),
                Sex.valueOf(row.text("sex").toUpperCase(Locale.ROOT)),
                matching("ethnicity", "[a-z_]{2,30}"),
                Relation.valueOf(row.text("relation").toUpperCase(Locale.ROOT)),
                row.text("citizenId") == null ? null : matching("citizenId", "[0-9]{9}|[0-9]{12}"));
    }

    private PartialDate birth() {
        try {
            return new PartialDate(row.text("birth"));
        } catch (DateTimeException unreadable) {
            throw invalid("birth", DATE);
        }
    }

    private String matching(String column, String pattern) {
        if (!row.text(column).matches(pattern)) {
            throw invalid(column, new Words("phải có dạng " + pattern, "it must match " + pattern));
        }
        return row.text(column);
    }

    Traits traits() {
        return new Traits(
                "yes".equals(row.text("noLabourCapacity")),
                "yes".equals(row.text("personOfMerit")),
                names("causes", PovertyCause.class),
                names("supportNeeds", SupportNeed.class));
    }

    private <E extends Enum<E>> List<E> names(String column, Class<E> type) {
        if (row.text(column) == null) {
            return List.of();
        }
        try {
            return Arrays.stream(row.text(column).split("\\s*[,;]\\s*"))
                    .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw invalid(column, new Words("có mã không hợp lệ", "it has a code that there is not"));
        }
    }

    /** Null where the line says nothing of a class. */
    PovertyClass povertyClass() {
        return row.text("povertyClass") == null
                ? null
                : PovertyClass.valueOf(row.text("povertyClass").toUpperCase(Locale.ROOT));
    }

    String standard() {
        return needed("standard");
    }

    String decision() {
        return needed("decision");
    }

    LocalDate decidedOn() {
        if (row.date("decidedOn") == null) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/decidedOn"), "decidedOn");
        }
        return row.date("decidedOn");
    }

    private String needed(String column) {
        if (row.text(column) == null) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/" + column), column);
        }
        return row.text(column);
    }

    private static ProblemException invalid(String column, Words expected) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body("/" + column), expected);
    }
}
