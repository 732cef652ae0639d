package vn.giamngheo.reporting.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.review.Counts;
import vn.giamngheo.reporting.review.ReviewSideBySide;
import vn.giamngheo.reporting.review.Share;

/** A figure of form 1, named as {@code review-results/explain} names its counts. */
record ClassFigure(boolean persons, OfClass ofClass, boolean rate) {

    private enum OfClass {
        TOTAL("total", "Tổng số", "All"),
        POOR("poor", "Nghèo", "Poor"),
        NEAR_POOR("nearPoor", "Cận nghèo", "Near-poor"),
        AVERAGE_LIVING_STANDARD("averageLivingStandard", "Mức sống trung bình", "Of average living standard"),
        MULTIDIMENSIONAL("multidimensional", "Nghèo đa chiều", "Poor and near-poor");

        private final String name;
        private final Label label;

        OfClass(String name, String vietnamese, String english) {
            this.name = name;
            this.label = new Label(vietnamese, english);
        }

        /** What all of the unit are has no whole to be taken of. */
        private Share of(Counts counts) {
            return switch (this) {
                case TOTAL -> new Share(counts.total(), null);
                case POOR -> counts.poor();
                case NEAR_POOR -> counts.nearPoor();
                case AVERAGE_LIVING_STANDARD -> counts.averageLivingStandard();
                case MULTIDIMENSIONAL -> counts.multidimensional();
            };
        }
    }

    static Stream<ClassFigure> all() {
        return Stream.of(false, true)
                .flatMap(persons -> Stream.of(OfClass.values()).flatMap(each -> of(persons, each)));
    }

    private static Stream<ClassFigure> of(boolean persons, OfClass each) {
        return (each == OfClass.TOTAL ? List.of(false) : List.of(false, true))
                .stream().map(rate -> new ClassFigure(persons, each, rate));
    }

    String name() {
        return (persons ? "persons." : "households.") + ofClass.name + (rate ? "Rate" : "");
    }

    Label label() {
        return new Label(
                ofClass.label.vi() + (persons ? ", nhân khẩu" : ", hộ") + (rate ? ", tỷ lệ" : ""),
                ofClass.label.en() + (persons ? ", persons" : ", households") + (rate ? ", rate" : ""));
    }

    String unit() {
        return rate ? Compared.PERCENT : persons ? "persons" : "households";
    }

    /** The columns of form 1 that a published total must have to be in it. */
    Set<Integer> columns() {
        var classes = ofClass == OfClass.MULTIDIMENSIONAL ? List.of("poor", "nearPoor") : List.of(ofClass.name);
        return ReviewSideBySide.columns(
                persons,
                rate || ofClass == OfClass.MULTIDIMENSIONAL
                        ? Stream.concat(classes.stream(), Stream.of("total")).toList()
                        : classes);
    }

    /** What nobody reported is missing, and not 0. */
    Value value(ReviewSideBySide.Known known) {
        var result = known.result();
        if (result == null) {
            return new Value(null, null, null, counted(known, 0, 0, null));
        }
        var share = ofClass.of(persons ? result.persons() : result.households());
        var reported = result.hasCounts();
        return new Value(
                reported ? amount(share) : null,
                rate && reported ? share.numerator() : null,
                rate && reported ? share.denominator() : null,
                counted(
                        known,
                        result.villages(),
                        result.reported(),
                        result.published().stream()
                                .filter(each -> each.form() == 1)
                                .findFirst()
                                .map(each -> new ComparisonReport.InTotals(each.totals(), each.blank()))
                                .orElse(null)));
    }

    private static Value.Counted counted(
            ReviewSideBySide.Known known, long villages, long reported, ComparisonReport.InTotals published) {
        return new Value.Counted(how(known), null, villages, reported, null, published, known.speaksOf());
    }

    private static HowAdded how(ReviewSideBySide.Known known) {
        if (known.totals() > 0) {
            return known.villages() > 0 ? HowAdded.PUBLISHED_AND_VILLAGES : HowAdded.PUBLISHED;
        }
        return known.villages() > 0 ? HowAdded.VILLAGES : null;
    }

    private BigDecimal amount(Share share) {
        if (rate) {
            return share.percent();
        }
        return share.numerator() == null ? null : BigDecimal.valueOf(share.numerator());
    }
}
