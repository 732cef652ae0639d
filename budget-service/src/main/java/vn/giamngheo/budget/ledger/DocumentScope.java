package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;

/** A document may be read by whoever's place gives or receives under it. */
@ApplicationScoped
class DocumentScope {

    @Inject
    Jdbi jdbi;

    @Inject
    Places places;

    @Inject
    Caller caller;

    void require(LedgerDocument document, List<Posting> parts) {
        var mine = parts.stream()
                .flatMap(posting -> Stream.of(posting.giver(), posting.receiver()))
                .filter(Objects::nonNull)
                .distinct()
                .anyMatch(holder -> places.within(placeOf(holder), caller.areas(), document.date()));
        if (!mine) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    private UUID placeOf(Holder holder) {
        return holder.kind().equals(Holder.AREA)
                ? holder.id()
                : jdbi.withHandle(handle -> handle.createQuery("select area_id from agency where id = :id")
                        .bind("id", holder.id())
                        .mapTo(UUID.class)
                        .one());
    }
}
