package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.OwnPlaces;

/** Answers an inquiry for a place, as a whole: all that is wrong with it is told at once. */
@ApplicationScoped
class Answering {

    private static final String VALUES = "/values";
    private static final int LONGEST = 4000;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    @Inject
    Inquiries inquiries;

    @Inject
    InquiryScope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Preconditions preconditions;

    /** @return what it has answered now */
    InquiryAnswer answer(UUID id, UUID area, AnswerRequest request) {
        var inquiry = scope.readable(id);
        preconditions.require(open(inquiry, area));
        return write(inquiry, area, request.values());
    }

    /**
     * Locked for the caller to answer.
     *
     * @throws ProblemException 404 when it is not asked, 403 when it is not the caller's, 409 once it is asked no more
     */
    InquiryAnswer open(Inquiry inquiry, UUID area) {
        inquiries.keep(inquiry.id());
        InquiryScope.requireAsked(inquiries.byId(inquiry.id()).orElseThrow());
        inquiries.lock(inquiry.id(), area);
        var before = inquiries.answer(inquiry, area).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        own.require(before.area(), inquiry.askedOn(), Where.request());
        return before;
    }

    InquiryAnswer write(Inquiry inquiry, UUID area, Map<String, JsonNode> given) {
        var values = withoutBlanks(given);
        var violations = new ArrayList<Violation>();
        values.forEach((key, value) -> checkValue(inquiry, key, value, violations));
        checkRequired(inquiry, values, violations);
        if (violations.isEmpty()) {
            checkFormulas(inquiry, values, violations);
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
        inquiries.add(inquiry.id(), area, values);
        return inquiries.answer(inquiry, area).orElseThrow();
    }

    private static Map<String, JsonNode> withoutBlanks(Map<String, JsonNode> given) {
        var values = new LinkedHashMap<String, JsonNode>();
        given.forEach((key, value) -> {
            if (value != null
                    && !value.isNull()
                    && !(value.isTextual() && value.textValue().isBlank())) {
                values.put(key, value);
            }
        });
        return values;
    }

    private static void checkValue(Inquiry inquiry, String key, JsonNode value, List<Violation> violations) {
        var column = inquiry.column(key);
        if (column.isEmpty()) {
            violations.add(Violation.of(InquiryProblem.UNKNOWN_COLUMN, Where.body(VALUES), key));
        } else if (!fits(column.get().type(), value)) {
            violations.add(Violation.of(
                    InquiryProblem.VALUE_OF_ANOTHER_TYPE,
                    Where.body(VALUES + "/" + key),
                    column.get().name(),
                    column.get().type().wireName()));
        }
    }

    private static boolean fits(AskedColumn.Type type, JsonNode value) {
        if (type.isNumber()) {
            return value.isNumber()
                    && isUsual(value.decimalValue())
                    && (!type.isWhole() || isWhole(value.decimalValue()));
        }
        return value.isTextual()
                && value.textValue().length() <= LONGEST
                && (type != AskedColumn.Type.DATE || isDate(value.textValue()));
    }

    /** What is written shortly may be a number of a billion digits. */
    private static boolean isUsual(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(String text) {
        try {
            Days.read(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static void checkRequired(Inquiry inquiry, Map<String, JsonNode> values, List<Violation> violations) {
        inquiry.columns().stream()
                .filter(column -> column.isRequired() && !values.containsKey(column.key()))
                .forEach(column -> violations.add(Violation.of(
                        InquiryProblem.VALUE_MISSING, Where.body(VALUES + "/" + column.key()), column.name())));
    }

    private static void checkFormulas(Inquiry inquiry, Map<String, JsonNode> values, List<Violation> violations) {
        var numbers = numbers(values);
        for (var text : inquiry.checks()) {
            var formula = Formula.read(text).orElseThrow();
            if (!formula.isKept(numbers)) {
                violations.add(Violation.of(
                        InquiryProblem.CHECK_FAILS, Where.body(VALUES), text + " (" + formula.with(numbers) + ")"));
            }
        }
    }

    private static Map<String, BigDecimal> numbers(Map<String, JsonNode> values) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        values.forEach((key, value) -> {
            if (value.isNumber()) {
                numbers.put(key, value.decimalValue());
            }
        });
        return numbers;
    }
}
