package vn.giamngheo.reporting.inquiry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * All answers together.
 *
 * @param rows by the code of the place
 * @param missing who has not answered
 * @param totals of the columns whose figures add, over those who have answered; null where none of them gave a value
 */
record InquiryTable(
        UUID inquiry,
        String title,
        Instant dueAt,
        List<AskedColumn> columns,
        List<InquiryAnswer> rows,
        List<ReportArea> missing,
        Map<String, BigDecimal> totals) {}
