package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a community is, by NĐ 27/2022/NĐ-CP, Art. 22(1). */
enum CommunityKind {
    /** Nhóm hộ, certified by the commune. */
    @JsonProperty("household_group")
    HOUSEHOLD_GROUP,
    /** Tổ hợp tác. */
    @JsonProperty("cooperative_group")
    COOPERATIVE_GROUP,
    /** A group that a mass organisation represents. */
    @JsonProperty("mass_organisation")
    MASS_ORGANISATION,
    /** Ban phát triển thôn. */
    @JsonProperty("village_board")
    VILLAGE_BOARD,
    /** A group that a person of prestige (người có uy tín) represents. */
    @JsonProperty("prestigious_person")
    PRESTIGIOUS_PERSON;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
