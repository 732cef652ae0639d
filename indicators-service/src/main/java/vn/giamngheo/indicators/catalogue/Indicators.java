package vn.giamngheo.indicators.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Indicators implements PanacheRepositoryBase<Indicator, UUID> {}
