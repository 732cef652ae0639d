package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What an act says of a project; what is absent of an amendment stays as it was. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Said(
        String title,
        String model,
        @Embedded Households households,
        @Embedded Costs costs) {

    static Said of(Steps.Amended amended) {
        return new Said(stripped(amended.title()), stripped(amended.model()), amended.households(), amended.costs());
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
