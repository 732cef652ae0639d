package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Areas;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportRow;

/** Lists of the units of a boundary act. They change no place before the act comes into force. */
@ApplicationScoped
class UnitImport extends DraftImport<DraftRows.ActUnit> {

    private static final List<Column> COLUMNS = List.of(
            ACT,
            EFFECTIVE_ON,
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
    public List<String> identity() {
        return List.of(ACT.key(), "code");
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
    DraftRows.ActUnit row(ImportRow line, UUID act) {
        var parent = line.areaCode("parent");
        return new DraftRows.ActUnit(
                act,
                new Unit(
                        line.areaCode("code").text(),
                        Level.ofWireName(line.text("level")),
                        line.text("name"),
                        line.text("kind"),
                        parent == null || parent.text().equals(Areas.COUNTRY_CODE) ? null : parent.text()));
    }
}
