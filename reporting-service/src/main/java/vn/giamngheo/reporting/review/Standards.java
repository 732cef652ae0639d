package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;

/** Which poverty standards reports can be asked about. */
@ApplicationScoped
public class Standards {

    @Inject
    Jdbi jdbi;

    /**
     * The code as it was asked. While nothing was told of standards there may be any, and one by which something was counted
     * there is: a copy that was begun before they were told knows only those that changed since.
     *
     * @throws ProblemException 400 for none, and for one that there is not, with those that there are
     */
    public String asked(String code) {
        Parameters.required("standard", code);
        var told = told();
        if (!told.isEmpty() && !told.contains(code) && !isCountedBy(code)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("standard"), code, told);
        }
        return code;
    }

    /** What it is called; empty while nobody has told of it. */
    public Optional<Label> name(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select name_vi as vi, name_en as en from poverty_standard
                        where code = :code order by deleted, valid_from desc, id limit 1
                        """)
                .bind("code", code)
                .map(ConstructorMapper.of(Label.class))
                .findFirst());
    }

    /** What it is called on paper. */
    public String onPaper(String code) {
        return name(code).map(Label::vi).orElse("chuẩn nghèo đa chiều " + code);
    }

    private List<String> told() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct code from poverty_standard where not deleted order by code")
                .mapTo(String.class)
                .list());
    }

    private boolean isCountedBy(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (select from review_result where standard = :code)
                            or exists (select from published_total where standard = :code)
                            or exists (select from escape_register where standard = :code)
                        """).bind("code", code).mapTo(Boolean.class).one());
    }
}
