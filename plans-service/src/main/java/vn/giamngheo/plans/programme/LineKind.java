package vn.giamngheo.plans.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line is in the tree of its programme. */
enum LineKind {
    /** Hợp phần. */
    @JsonProperty("component")
    COMPONENT,
    /** Dự án. */
    @JsonProperty("project")
    PROJECT,
    /** Tiểu dự án. */
    @JsonProperty("sub_project")
    SUB_PROJECT,
    /** Nội dung thành phần. */
    @JsonProperty("component_content")
    COMPONENT_CONTENT;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LineKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }
}
