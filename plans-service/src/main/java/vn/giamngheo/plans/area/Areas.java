package vn.giamngheo.plans.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Areas implements PanacheRepositoryBase<Area, UUID> {}
