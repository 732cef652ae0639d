package vn.giamngheo.reporting.restatement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.events.Label;

/** Why two values of a figure that are known are not held against each other. */
public enum NoChange {
    /** Places that are not on the tree have figures of one of the years that are in neither. */
    @JsonProperty("off-tree")
    OFF_TREE(
            "Có nơi đã sắp xếp mà số liệu chưa tính được vào địa bàn này, nên hai năm không cùng phạm vi",
            "Figures of places that boundary acts changed are not in it, so that the two years are of different places"),
    /** The figures of the two years are of different places. */
    @JsonProperty("other-places")
    OTHER_PLACES(
            "Số liệu hai năm của những nơi khác nhau: có nơi chỉ có số liệu của một năm",
            "The figures of the two years are of different places: some have one of one year only"),
    /** What adds over time is known of other days of the year, at least of some of the places. */
    @JsonProperty("other-days")
    OTHER_DAYS(
            "Số liệu hai năm không cùng khoảng thời gian trong năm ở mọi nơi",
            "The figures of the two years are not of the same days of the year at every place");

    private final Label label;

    NoChange(String vietnamese, String english) {
        this.label = new Label(vietnamese, english);
    }

    public Label label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null where they can be held against each other. */
    public static NoChange between(SpeaksOf before, SpeaksOf now) {
        if (!before.ground().equals(now.ground())) {
            return before.offTree().isEmpty() && now.offTree().isEmpty() ? OTHER_PLACES : OFF_TREE;
        }
        return before.days().equals(now.days()) ? null : OTHER_DAYS;
    }
}
