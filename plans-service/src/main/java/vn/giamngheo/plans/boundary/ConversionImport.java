package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportRow;

/** Conversion tables of boundary acts: which old place became which new one. */
@ApplicationScoped
class ConversionImport extends DraftImport<DraftRows.ActConversion> {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final List<Column> COLUMNS = List.of(
            ACT,
            EFFECTIVE_ON,
            Column.areaCode("oldCode", "Mã cũ", "Mã đơn vị vào ngày trước đó", "Code on the day before")
                    .mandatory(),
            Column.areaCode("newCode", "Mã mới", "Mã đơn vị từ ngày hiệu lực", "Code from the effective day")
                    .mandatory(),
            Column.text("extent", "Phạm vi", "Giữ nguyên, toàn bộ hay một phần", "How much of the old unit", 20)
                    .withCodes(Extent.words())
                    .mandatory(),
            Column.decimal(
                    "share",
                    "Tỷ lệ (%)",
                    "Phần của đơn vị cũ chuyển đến đơn vị mới; để trống nếu chưa biết",
                    "How much of a divided unit goes there, in percent; empty while nobody knows"),
            Column.text("shareBase", "Căn cứ tỷ lệ", "Tỷ lệ tính theo số hộ, dân số hay diện tích", "What it is of", 20)
                    .withCodes(ShareBase.words()));

    @Inject
    DraftRows rows;

    @Override
    public String name() {
        return "boundary-conversions";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> identity() {
        return List.of(ACT.key(), "oldCode", "newCode");
    }

    @Override
    public String keyColumn() {
        return "oldCode";
    }

    @Override
    List<Boolean> write(List<DraftRows.ActConversion> read) {
        return rows.writeConversions(read);
    }

    @Override
    DraftRows.ActConversion row(ImportRow line, UUID act) {
        return new DraftRows.ActConversion(
                act,
                new Conversion(
                        line.areaCode("oldCode").text(),
                        line.areaCode("newCode").text(),
                        Extent.ofWireName(line.text("extent")),
                        share(line.decimal("share")),
                        line.text("shareBase")));
    }

    private static BigDecimal share(BigDecimal share) {
        if (share != null && share.compareTo(ALL) > 0) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/share"), share, "0 – 100 %");
        }
        return share;
    }
}
