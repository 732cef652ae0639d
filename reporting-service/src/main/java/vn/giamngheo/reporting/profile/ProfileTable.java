package vn.giamngheo.reporting.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;

/**
 * A form as a table in its own columns, as far as they are counted: the groups that only some provinces name (dân tộc tại
 * chỗ) and the social policy of forms 12 and 13 are not.
 */
enum ProfileTable {
    /** Mức độ thiếu hụt của hộ nghèo. */
    FORM_4 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.poor());
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return lacking(place, place.poor(), total.poor());
        }
    },
    /** The same in percent of the poor households. */
    FORM_5 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.poor());
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return rates(place, place.poor(), total.poor());
        }
    },
    /** Mức độ thiếu hụt của hộ cận nghèo. */
    FORM_6 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.nearPoor());
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return lacking(place, place.nearPoor(), total.nearPoor());
        }
    },
    /** The same in percent of the near-poor households. */
    FORM_7 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.nearPoor());
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return rates(place, place.nearPoor(), total.nearPoor());
        }
    },
    /** Hộ nghèo, hộ cận nghèo theo nhóm, in households and in persons. */
    FORM_8 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return headed(
                    new Heading("line", "Hộ / Nhân khẩu"),
                    new Heading("poor", "1. Tổng số nghèo"),
                    new Heading("poorMinority", "2. Nghèo: dân tộc thiểu số"),
                    new Heading("poorNoLabourCapacity", "3. Nghèo: không có khả năng lao động"),
                    new Heading("poorPersonOfMerit", "4. Nghèo: có người có công"),
                    new Heading("poorOther", "5. Nghèo: khác"),
                    new Heading("nearPoor", "6. Tổng số cận nghèo"),
                    new Heading("nearPoorMinority", "7. Cận nghèo: dân tộc thiểu số"),
                    new Heading("nearPoorNoLabourCapacity", "8. Cận nghèo: không có khả năng lao động"),
                    new Heading("nearPoorPersonOfMerit", "9. Cận nghèo: có người có công"),
                    new Heading("nearPoorOther", "10. Cận nghèo: khác"));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(
                    groups(place, "Hộ", ClassProfile::households, Counted::households),
                    groups(place, "Nhân khẩu", ClassProfile::persons, Counted::persons));
        }
    },
    /** Hộ nghèo, hộ cận nghèo theo dân tộc của chủ hộ. */
    FORM_9 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            var headings = new ArrayList<Heading>();
            headings.addAll(ethnicityHeadings("poor", "Nghèo: ", total.poor()));
            headings.addAll(ethnicityHeadings("nearPoor", "Cận nghèo: ", total.nearPoor()));
            return headed(headings.toArray(Heading[]::new));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            var row = begun(place);
            addEthnicities(row, place.poor(), total.poor());
            addEthnicities(row, place.nearPoor(), total.nearPoor());
            return List.of(row);
        }
    },
    /** Nguyên nhân nghèo. */
    FORM_10 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return headed(
                    new Heading("land", "1. Không có đất sản xuất"),
                    new Heading("capital", "2. Không có vốn sản xuất, kinh doanh"),
                    new Heading("labour", "3. Không có lao động"),
                    new Heading("tools", "4. Không có công cụ, phương tiện sản xuất"),
                    new Heading("knowledge", "5. Không có kiến thức về sản xuất"),
                    new Heading("skills", "6. Không có kỹ năng lao động, sản xuất"),
                    new Heading("illness", "7. Có người ốm đau, bệnh nặng, tai nạn"),
                    new Heading("other", "8. Nguyên nhân khác"));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            var row = begun(place);
            CAUSES.forEach(cause ->
                    row.add(ClassProfile.of(place.poor().causes(), cause).households()));
            return List.of(row);
        }
    },
    /** Kết quả rà soát hộ nghèo theo dân tộc và nhóm. */
    FORM_12 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return resultHeadings("nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(result(place, place.poor()));
        }
    },
    /** Kết quả rà soát hộ cận nghèo theo dân tộc và nhóm. */
    FORM_13 {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return resultHeadings("cận nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(result(place, place.nearPoor()));
        }
    };

    private static final String FORM = "FORM_";
    private static final String KINH = "kinh";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<String> CAUSES =
            List.of("land", "capital", "labour", "tools", "knowledge", "skills", "illness", "other");

    private static final List<String> GROUPS = List.of("minority", "no_labour_capacity", "person_of_merit", "other");

    /** @param total whose columns the table has */
    abstract List<Heading> headings(PlaceProfile total);

    /** @return one row for each line of the place */
    abstract List<List<Object>> rows(PlaceProfile place, PlaceProfile total);

    String number() {
        return name().substring(FORM.length());
    }

    /** @throws ProblemException 400 when there is no such form */
    static ProfileTable asked(String form) {
        var number = Parameters.required("form", form);
        return Arrays.stream(values())
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("form"),
                        number,
                        Arrays.stream(values()).map(ProfileTable::number).toList()));
    }

    private static List<Heading> headed(Heading... more) {
        return Stream.concat(
                        Stream.of(new Heading("code", "Mã địa bàn"), new Heading("place", "Địa bàn")), Stream.of(more))
                .toList();
    }

    private static List<Object> begun(PlaceProfile place) {
        return new ArrayList<>(List.of(place.place().code(), place.place().name()));
    }

    private static List<Heading> lackingHeadings(ClassProfile total) {
        var headings = new ArrayList<Heading>();
        headings.add(new Heading("households", "1. Tổng số hộ"));
        headings.add(new Heading("deprivations", "2. Tổng số thiếu hụt"));
        total.lacking()
                .forEach(each -> headings.add(new Heading(each.code(), (headings.size() + 1) + ". " + name(each))));
        return headed(headings.toArray(Heading[]::new));
    }

    private static String name(Counted counted) {
        return counted.name() == null ? counted.code() : counted.name();
    }

    private static List<List<Object>> lacking(PlaceProfile place, ClassProfile of, ClassProfile total) {
        var row = begun(place);
        row.add(of.households());
        row.add(of.deprivations());
        total.lacking()
                .forEach(each ->
                        row.add(ClassProfile.of(of.lacking(), each.code()).households()));
        return List.of(row);
    }

    private static List<List<Object>> rates(PlaceProfile place, ClassProfile of, ClassProfile total) {
        var row = begun(place);
        row.add(of.households());
        row.add(percent(of.deprivations(), of.households()));
        total.lacking()
                .forEach(each -> row.add(
                        percent(ClassProfile.of(of.lacking(), each.code()).households(), of.households())));
        return List.of(row);
    }

    private static List<Object> groups(
            PlaceProfile place, String line, Function<ClassProfile, Long> all, Function<Counted, Long> of) {
        var row = begun(place);
        row.add(line);
        for (var each : List.of(place.poor(), place.nearPoor())) {
            row.add(all.apply(each));
            GROUPS.forEach(group -> row.add(of.apply(ClassProfile.of(each.groups(), group))));
        }
        return row;
    }

    private static List<Heading> ethnicityHeadings(String key, String of, ClassProfile total) {
        var headings = new ArrayList<Heading>();
        headings.add(new Heading(key, of + "tổng số hộ"));
        headings.add(new Heading(key + "Kinh", of + "Kinh"));
        headings.add(new Heading(key + "Minority", of + "dân tộc thiểu số"));
        minorities(total).forEach(code -> headings.add(new Heading(key + "." + code, of + code)));
        return headings;
    }

    private static void addEthnicities(List<Object> row, ClassProfile of, ClassProfile total) {
        row.add(of.households());
        row.add(ClassProfile.of(of.ethnicities(), KINH).households());
        row.add(minority(of.ethnicities()));
        minorities(total)
                .forEach(code -> row.add(ClassProfile.of(of.ethnicities(), code).households()));
    }

    private static Stream<String> minorities(ClassProfile total) {
        return total.ethnicities().stream().map(Counted::code).filter(code -> !code.equals(KINH));
    }

    private static long minority(List<Counted> ethnicities) {
        return ethnicities.stream()
                .filter(each -> !each.code().equals(KINH))
                .mapToLong(Counted::households)
                .sum();
    }

    private static List<Heading> resultHeadings(String of) {
        return headed(
                new Heading("households", "Tổng số hộ"),
                new Heading("kinhHouseholds", "Hộ Kinh"),
                new Heading("minorityHouseholds", "Hộ dân tộc thiểu số"),
                new Heading("persons", "Tổng số nhân khẩu"),
                new Heading("ofClass", "Hộ " + of),
                new Heading("kinh", "Hộ " + of + " Kinh"),
                new Heading("minority", "Hộ " + of + " dân tộc thiểu số"),
                new Heading("noLabourCapacity", "Hộ " + of + " không có khả năng lao động"),
                new Heading("femaleHead", "Hộ " + of + " có chủ hộ là nữ"),
                new Heading("personsOfClass", "Nhân khẩu " + of),
                new Heading("householdsPercent", "Tỷ lệ hộ " + of + " (%)"),
                new Heading("personsPercent", "Tỷ lệ nhân khẩu " + of + " (%)"));
    }

    private static List<Object> result(PlaceProfile place, ClassProfile of) {
        var row = begun(place);
        row.add(place.households());
        row.add(ClassProfile.of(place.ethnicities(), KINH).households());
        row.add(minority(place.ethnicities()));
        row.add(place.persons());
        row.add(of.households());
        row.add(ClassProfile.of(of.ethnicities(), KINH).households());
        row.add(minority(of.ethnicities()));
        row.add(ClassProfile.of(of.groups(), "no_labour_capacity").households());
        row.add(ClassProfile.of(of.groups(), "female_head").households());
        row.add(of.persons());
        row.add(percent(of.households(), place.households()));
        row.add(percent(of.persons(), place.persons()));
        return row;
    }

    /** With two decimals, rounded half up; null when there is no whole to take a part of. */
    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
