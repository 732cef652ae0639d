package vn.giamngheo.platform.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.trail.Personal;

/**
 * Who signed an act, as the paper says it (NĐ 30/2020, Art. 8 and 13).
 *
 * @param capacity on whose behalf, such as {@code TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH}
 * @param office such as {@code PHÓ CHỦ TỊCH}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signatory(
        @Size(max = 200) String capacity,
        @Size(max = 200) String office,
        @Personal @Size(max = 200) String name) {

    static final Signatory NOT_STATED = new Signatory(null, null, null);
}
