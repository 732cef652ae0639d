package vn.giamngheo.indicators.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    /** By code. @param after the code to go on after; empty for the first ones */
    List<Indicator> page(String after, int limit) {
        return find("not deleted and code > ?1 order by code", after)
                .page(0, limit)
                .list();
    }
}
