package vn.giamngheo.indicators.scoresheet;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.ScoreSheet;

/** A sheet B1 with its words, as it was loaded. */
public record DescribedSheet(int version, LocalDate validFrom, ScoreSheet sheet, List<Item> items) {

    /**
     * @param choice items of the same choice exclude each other; null where it stands alone
     * @param points of one of it
     * @param most up to how many count
     */
    public record Item(String code, Label name, String choice, int points, int most) {}

    static DescribedSheet of(SheetRow sheet) {
        return new DescribedSheet(
                sheet.version(),
                sheet.validFrom(),
                sheet.applied().sheet(),
                sheet.items().stream()
                        .map(item -> new Item(
                                item.code(),
                                item.name().label(),
                                item.choice(),
                                item.points(),
                                item.item().most()))
                        .toList());
    }
}
