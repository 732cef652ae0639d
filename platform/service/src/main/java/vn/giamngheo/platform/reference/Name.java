package vn.giamngheo.platform.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.events.Label;

/**
 * A name in a request or an answer.
 *
 * @param vi the official name
 * @param en the English name; may be absent
 */
public record Name(
        @NotBlank @Size(max = 300) String vi,
        @Size(max = 300) String en) {

    public Label label() {
        return new Label(vi, en);
    }
}
