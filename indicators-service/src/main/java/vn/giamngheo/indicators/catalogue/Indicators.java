package vn.giamngheo.indicators.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    List<Indicator> inOrder() {
        return listAll(Sort.by("code"));
    }
}
