package vn.giamngheo.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** What the other packages ask of the catalogue. */
@ApplicationScoped
public class Catalogue {

    @Inject
    Indicators indicators;

    /** Those of the codes that there are, by their codes. */
    public Map<String, Observable> observable(Collection<String> codes) {
        return indicators.list("code in ?1 and not deleted", codes).stream()
                .map(Indicator::observable)
                .collect(Collectors.toMap(Observable::code, Function.identity()));
    }

    /** What a request says that names none of them. */
    public static ProblemException unknown(String code, String pointer) {
        return References.unknown(pointer, new Words("chỉ tiêu", "indicator"), code, "");
    }
}
