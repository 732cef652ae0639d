package vn.giamngheo.indicators.scoresheet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.act.Act;

/** A sheet B1. */
record SheetView(
        UUID id,
        String standard,
        UUID areaId,
        Settlement settlement,
        int version,
        LocalDate validFrom,
        List<SheetItem> items,
        Act act) {}
