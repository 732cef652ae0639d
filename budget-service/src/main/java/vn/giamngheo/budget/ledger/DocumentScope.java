package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
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

    /** @throws ProblemException 404 when none of its places is the caller's */
    void require(LedgerDocument document, List<Posting> parts) {
        var holders = parts.stream().flatMap(posting -> Stream.of(posting.giver(), posting.receiver()));
        if (!isAnyOfCaller(holders, document)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    /**
     * Whose place gives, or receives what nobody gave, may add to a document what came with it.
     *
     * @throws ProblemException 404 when none of its places is the caller's, 403 when only a receiving one is
     */
    void requireOwn(LedgerDocument document, List<Posting> parts) {
        require(document, parts);
        var owners = parts.stream().map(posting -> posting.giver() == null ? posting.receiver() : posting.giver());
        if (!isAnyOfCaller(owners, document)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN_PLACE, Where.request(), codeOf(document.giver(), document.date()));
        }
    }

    private boolean isAnyOfCaller(Stream<Holder> holders, LedgerDocument document) {
        return holders.filter(Objects::nonNull)
                .distinct()
                .anyMatch(holder -> places.within(placeOf(holder), caller.areas(), document.date()));
    }

    private String codeOf(Holder holder, LocalDate on) {
        return places.byId(placeOf(holder), on).map(Place::code).orElse("?");
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
