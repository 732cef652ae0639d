package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** The agency to which a report is narrowed. */
@ApplicationScoped
public class AskedAgency {

    @Inject
    Jdbi jdbi;

    /**
     * @param code null for none
     * @return null for none
     * @throws ProblemException 400 for a code that no agency of the place has
     */
    public ReportAgency asked(String code, ReportArea area) {
        return code == null ? null : of(code, area);
    }

    private ReportAgency of(String code, ReportArea area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, code, name from agency where code = :code and area_id = :area and not deleted
                        order by valid_from desc limit 1
                        """)
                        .bind("code", code)
                        .bind("area", area.id())
                        .map(ConstructorMapper.of(ReportAgency.class))
                        .findFirst())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter(ReportAgency.PARAMETER),
                        code,
                        "(" + area.code() + ")"));
    }
}
