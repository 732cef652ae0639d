package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts all answers together. */
@ApplicationScoped
class Tabulating {

    @Inject
    Inquiries inquiries;

    /** @param inquiry as the caller sees it whole */
    InquiryTable table(Inquiry inquiry) {
        var all = inquiries.answers(inquiry);
        var answered =
                all.stream().filter(answer -> answer.answeredAt() != null).toList();
        var missing = all.stream()
                .filter(answer -> answer.answeredAt() == null)
                .map(InquiryAnswer::area)
                .toList();
        return new InquiryTable(
                inquiry.id(),
                inquiry.title(),
                inquiry.dueAt(),
                inquiry.columns(),
                answered,
                missing,
                totals(inquiry.columns(), answered));
    }

    private static Map<String, BigDecimal> totals(List<AskedColumn> columns, List<InquiryAnswer> answered) {
        var totals = new LinkedHashMap<String, BigDecimal>();
        columns.stream()
                .filter(AskedColumn::isAdded)
                .forEach(column -> totals.put(column.key(), total(column.key(), answered)));
        return totals;
    }

    /** Null where nobody gave a value. */
    private static BigDecimal total(String key, List<InquiryAnswer> answered) {
        return answered.stream()
                .map(answer -> answer.values().get(key))
                .filter(value -> value != null && value.isNumber())
                .map(value -> value.decimalValue())
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
