package vn.giamngheo.indicators.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giamngheo.platform.http.Problem;

/** What became of each observation of a batch, in their order. */
record BatchView(List<Row> items) {

    /** @param locale of the words for what was refused */
    static BatchView of(List<Taken> taken, Locale locale) {
        return new BatchView(IntStream.range(0, taken.size())
                .mapToObj(position -> Row.of(taken.get(position), position, locale))
                .toList());
    }

    /**
     * @param id null, and left out, of what was refused; {@code version} with it
     * @param code of the rule that was broken; left out unless refused, {@code detail} and {@code pointer} with it
     * @param pointer into the body of the batch
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(Result result, UUID id, Integer version, String code, String detail, String pointer) {

        static Row of(Taken taken, int position, Locale locale) {
            if (taken.refused() == null) {
                return new Row(
                        taken.result(),
                        taken.observation().id(),
                        taken.observation().last().number(),
                        null,
                        null,
                        null);
            }
            var first = taken.refused().violations().get(0);
            return new Row(
                    taken.result(),
                    null,
                    null,
                    first.code().code(),
                    Problem.detail(first.code(), locale, first.args()),
                    "#/observations/" + position + first.where().name());
        }
    }
}
