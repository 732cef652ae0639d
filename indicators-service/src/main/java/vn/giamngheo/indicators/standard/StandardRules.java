package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import vn.giamngheo.events.Areas;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;

/** What a standard must be like, in itself and beside others. */
@ApplicationScoped
class StandardRules {

    @Inject
    Standards standards;

    void check(StandardRequest request) {
        if (request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
        checkMark(request.content());
        checkAverage(request.content());
        checkCodes(request.content());
    }

    /** A mark between two counts of indicators could never be met to the letter. */
    private static void checkMark(StandardContent content) {
        var rule = content.deprivation();
        if (rule.mark() % rule.pointsPerIndicator() != 0) {
            throw invalid(
                    "/content/deprivation/mark",
                    new Words(
                            "phải là bội số của " + rule.pointsPerIndicator(),
                            "it must be a multiple of " + rule.pointsPerIndicator()));
        }
    }

    private static void checkAverage(StandardContent content) {
        var average = content.averageLivingLines();
        if (average != null && !average.isHigherThan(content.incomeLines())) {
            throw invalid(
                    "/content/averageLivingLines",
                    new Words("phải cao hơn chuẩn thu nhập", "they must be above the income lines"));
        }
    }

    private static void checkCodes(StandardContent content) {
        var dimensions = new HashSet<String>();
        var indicators = new HashSet<String>();
        for (var i = 0; i < content.dimensions().size(); i++) {
            var dimension = content.dimensions().get(i);
            requireNew(dimensions.add(dimension.code()), "/content/dimensions/" + i + "/code", dimension.code());
            for (var j = 0; j < dimension.indicators().size(); j++) {
                var code = dimension.indicators().get(j).code();
                requireNew(indicators.add(code), "/content/dimensions/" + i + "/indicators/" + j + "/code", code);
            }
        }
    }

    private static void requireNew(boolean isNew, String pointer, String code) {
        if (!isNew) {
            throw invalid(
                    pointer, new Words("mã '" + code + "' đã có", "the code '" + code + "' stands there already"));
        }
    }

    private static ProblemException invalid(String pointer, Words expected) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body(pointer), expected);
    }

    /** A standard is the nation's, or a province's own beside it. */
    void requireLevel(Place place) {
        if (!place.level().equals("country") && !place.level().equals("province")) {
            throw new ProblemException(IndicatorsProblem.STANDARD_OF_ANOTHER_LEVEL, Where.body("/area"), place.code());
        }
    }

    /** @param own the standard itself when it changes; null for a new one */
    void requireAlone(UUID own, UUID area, LocalDate from, LocalDate to, String pointer) {
        standards.overlapping(area, from, to).stream()
                .filter(other -> !other.id().equals(own))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            IndicatorsProblem.STANDARD_OVERLAPS,
                            Where.body(pointer),
                            other.code(),
                            other.validFrom(),
                            other.validTo());
                });
    }

    /** A province's own standard is above the nation's on each of its days. */
    void requireAboveNation(UUID area, LocalDate from, LocalDate to, StandardContent content, String pointer) {
        if (area.equals(Areas.COUNTRY_ID)) {
            return;
        }
        for (var nation : standards.overlapping(Areas.COUNTRY_ID, from, to)) {
            if (!content.incomeLines().isHigherThan(nation.content().incomeLines())) {
                throw new ProblemException(
                        IndicatorsProblem.STANDARD_NOT_HIGHER,
                        Where.body(pointer),
                        nation.code(),
                        nation.content().incomeLines().rural().dong(),
                        nation.content().incomeLines().urban().dong());
            }
        }
    }
}
