package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.events.Areas;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportRow;

/** Lists of the units of a boundary act. They change no place before the act comes into force. */
@ApplicationScoped
class UnitImport extends DraftImport<DraftRows.ActUnit> {

    private static final List<Column> COLUMNS = List.of(
            Column.text("act", "Văn bản", "Số, ký hiệu của văn bản sắp xếp", "Number of the boundary act", 100)
                    .mandatory(),
            Column.date("effectiveOn", "Ngày hiệu lực", "Ngày đầu tiên của đơn vị mới", "First day of the new units")
                    .mandatory(),
            Column.areaCode("code", "Mã", "Mã đơn vị từ ngày hiệu lực", "Code from the effective day")
                    .mandatory(),
            Column.text("name", "Tên", "Tên đầy đủ từ ngày hiệu lực", "Full name from the effective day", 200)
                    .mandatory(),
            Column.text("level", "Cấp", "Cấp đơn vị hành chính", "Level of the unit", 20)
                    .withCodes(Level.words())
                    .mandatory(),
            Column.areaCode(
                    "parent",
                    "Mã cấp trên",
                    "Mã đơn vị ngay phía trên từ ngày hiệu lực; tỉnh để trống",
                    "Code of the unit directly above from the effective day; empty for a province"),
            Column.text("kind", "Loại", "Loại đơn vị, ví dụ xa, phuong, dac_khu", "Kind of the unit", 60));

    @Inject
    DraftRows rows;

    @Override
    public String name() {
        return "boundary-units";
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
    List<Boolean> write(List<DraftRows.ActUnit> read) {
        return rows.writeUnits(read);
    }

    @Override
    DraftRows.ActUnit row(ImportRow line, Drafts drafts) {
        var act = drafts.named(line.text("act"), line.date("effectiveOn"));
        var parent = line.areaCode("parent");
        return new DraftRows.ActUnit(
                act.id(),
                new Unit(
                        line.areaCode("code").text(),
                        Level.ofWireName(line.text("level")),
                        line.text("name"),
                        line.text("kind"),
                        parent == null || parent.text().equals(Areas.COUNTRY_CODE) ? null : parent.text()));
    }
}
