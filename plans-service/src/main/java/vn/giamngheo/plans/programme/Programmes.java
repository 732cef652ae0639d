package vn.giamngheo.plans.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    List<Programme> inOrder() {
        return listAll(Sort.by("validFrom").and("code"));
    }

    Optional<Programme> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
