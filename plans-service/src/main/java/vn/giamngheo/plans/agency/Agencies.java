package vn.giamngheo.plans.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, UUID> {

    private static final String OF_PLACE = """
            areaId = :area and validFrom <= :on and (validTo is null or validTo >= :on) and not deleted and code > :after
            """;

    private static final String WITH_ROLE = """
            and id in (
                select a.id from Agency a join a.roles r
                where a.areaId = :area and r.validFrom <= :on and (r.validTo is null or r.validTo >= :on)
                    and r.role in :kinds and (:programme = '' or r.programme = :programme)
                    and (:line = '' or r.line = :line)
            )
            """;

    Agency existing(UUID id) {
        return find("id = ?1 and not deleted", id)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The agency, locked until the end of the transaction: its events keep the order of its changes. */
    Agency locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(agency -> !agency.isDeleted())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The other agencies of a place, of all days. */
    List<Agency> others(UUID areaId, UUID id) {
        return list("areaId = ?1 and id <> ?2 and not deleted order by code", areaId, id);
    }

    /**
     * The agencies of a place that have such a role on a day, by code.
     *
     * @param after the code to go on after; empty for the first ones
     */
    List<Agency> of(UUID areaId, LocalDate on, RoleFilter role, String after, int limit) {
        var place = Map.<String, Object>of("area", areaId, "on", on, "after", after);
        var found = role.isOpen()
                ? find(OF_PLACE + " order by code", place)
                : find(OF_PLACE + WITH_ROLE + " order by code", role.asked(place));
        return found.page(0, limit).list();
    }
}
