package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a community is, by NĐ 27/2022/NĐ-CP, Art. 22(1). */
enum CommunityKind {
    /** Nhóm hộ, certified by the commune. */
    @JsonProperty("household_group")
    HOUSEHOLD_GROUP("nhóm hộ"),
    /** Tổ hợp tác. */
    @JsonProperty("cooperative_group")
    COOPERATIVE_GROUP("tổ hợp tác"),
    /** A group that a mass organisation represents. */
    @JsonProperty("mass_organisation")
    MASS_ORGANISATION("nhóm do tổ chức chính trị - xã hội đại diện"),
    /** Ban phát triển thôn. */
    @JsonProperty("village_board")
    VILLAGE_BOARD("ban phát triển thôn"),
    /** A group that a person of prestige (người có uy tín) represents. */
    @JsonProperty("prestigious_person")
    PRESTIGIOUS_PERSON("nhóm do người có uy tín đại diện");

    private final String words;

    CommunityKind(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    String words() {
        return words;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
