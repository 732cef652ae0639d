package vn.giamngheo.platform.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.trail.Personal;

/**
 * Who made the tables of a paper (người lập biểu), who signs beside the head.
 *
 * @param office such as {@code Công chức Văn hóa - Xã hội}; null where it is not stated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preparer(
        @Size(max = 200) String office,
        @Personal @NotBlank @Size(max = 200) String name) {}
