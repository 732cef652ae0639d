package vn.giamngheo.plans.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, UUID> {}
