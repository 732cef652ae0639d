package vn.giamngheo.reporting.restatement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** On which places facts stand in a report. */
public enum Basis {
    /** Where they were recorded. */
    @JsonProperty("original")
    ORIGINAL("số liệu tại nơi ghi nhận"),
    /** On the places of the asked tree. */
    @JsonProperty("restated")
    RESTATED("số liệu quy về các đơn vị hành chính này");

    public static final String DESCRIPTION =
            "original (default): facts stand where they were recorded; restated: they are carried onto the asked tree";

    /** Of a report that stands restated unless it is asked otherwise. */
    public static final String RESTATED_DESCRIPTION =
            "restated (default): facts are carried onto the asked tree; original: they stand where they were recorded";

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** In Vietnamese, said after the places. */
    public String words() {
        return words;
    }

    /** Of a report in which something else than the original is usual. @throws ProblemException as {@link #asked(String)} */
    public static Basis asked(String word, Basis usual) {
        return word == null ? usual : asked(word);
    }

    /** @throws ProblemException 400 for a word that is no basis */
    public static Basis asked(String word) {
        return Stream.of(values())
                .filter(basis ->
                        word == null || basis.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNREADABLE_VALUE, Where.parameter("basis"), word, "original, restated"));
    }
}
