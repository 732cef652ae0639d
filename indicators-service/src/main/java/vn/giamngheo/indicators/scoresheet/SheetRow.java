package vn.giamngheo.indicators.scoresheet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.ScoreSheet;
import vn.giamngheo.indicators.classification.Settlement;

/** A row of {@code score_sheet}. @param standard the code of the standard */
public record SheetRow(
        UUID id,
        UUID standardId,
        String standard,
        UUID areaId,
        Settlement settlement,
        int version,
        LocalDate validFrom,
        List<SheetItem> items,
        UUID actId) {

    AppliedSheet applied() {
        return new AppliedSheet(
                id, version, new ScoreSheet(items.stream().map(SheetItem::item).toList()));
    }
}
