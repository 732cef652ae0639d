package vn.giamngheo.plans.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The kinds of activities: those that the law and the plans name, and what is added to them. */
@ApplicationScoped
class ActivityKinds implements PanacheRepositoryBase<ActivityKind, String> {

    List<ActivityKind> all() {
        return listAll(Sort.by("code"));
    }

    /** @throws ProblemException 422 when there is none */
    ActivityKind named(String code) {
        return findByIdOptional(code)
                .orElseThrow(
                        () -> References.unknown("/kind", new Words("loại hoạt động", "kind of activities"), code, ""));
    }

    /** @throws ProblemException 409 when there is one of that code */
    ActivityKind add(ActivityKindView kind) {
        if (findByIdOptional(kind.code()).isPresent()) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), kind.code());
        }
        var added = new ActivityKind(kind);
        persist(added);
        flush();
        return added;
    }
}
