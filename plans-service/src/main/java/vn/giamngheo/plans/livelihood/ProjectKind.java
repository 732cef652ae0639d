package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which article of NĐ 27/2022/NĐ-CP a project is supported. */
public enum ProjectKind {
    /** Dự án hỗ trợ phát triển sản xuất cộng đồng, Art. 22. */
    @JsonProperty("community_production_project")
    COMMUNITY_PRODUCTION_PROJECT("dự án hỗ trợ phát triển sản xuất cộng đồng"),
    /** Theo nhiệm vụ, Art. 23. */
    @JsonProperty("task_based_project")
    TASK_BASED_PROJECT("dự án theo nhiệm vụ"),
    /** Công trình quy mô nhỏ, kỹ thuật không phức tạp, by the special mechanism. */
    @JsonProperty("simple_works")
    SIMPLE_WORKS("công trình đơn giản"),
    /** Dự án liên kết chuỗi giá trị, Art. 21. */
    @JsonProperty("value_chain_project")
    VALUE_CHAIN_PROJECT("dự án liên kết chuỗi giá trị");

    private final String words;

    ProjectKind(String words) {
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
