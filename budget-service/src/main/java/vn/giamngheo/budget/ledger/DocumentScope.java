package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Ended;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.reference.LineScope;

/** A document may be read by whoever's place gives or receives under it. */
@ApplicationScoped
class DocumentScope {

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    LineScope lineScope;

    /** @throws ProblemException 404 when none of its places is the caller's */
    void requireReadable(LedgerDocument document, List<Posting> parts) {
        var named = Stream.concat(
                Stream.ofNullable(document.giver()),
                parts.stream().flatMap(posting -> Stream.of(posting.giver(), posting.receiver())));
        if (mostOf(named, place -> document.date()) == Reach.NONE) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    /**
     * Whose place gives, or receives what nobody gave, may add to a document what came with it, if all its lines are the
     * caller's.
     *
     * @throws ProblemException 404 when none of its places is the caller's, 403 when only a receiving one is, or one that
     *     was divided, or one of its lines is not
     */
    void requireOwn(LedgerDocument document, List<Posting> parts) {
        requireReadable(document, parts);
        var reach = mostOf(owners(parts), owner -> places.nearestDay(owner, document.date()));
        if (reach != Reach.WRITING) {
            throw new ProblemException(
                    reach == Reach.NONE ? CommonProblem.FORBIDDEN_PLACE : CommonProblem.READ_ONLY_PLACE,
                    Where.request(),
                    codeOf(owners(parts).findFirst().orElseThrow(), document.date()));
        }
        requireLines(document, parts, Where.request());
    }

    /** @throws ProblemException 403 when one of its lines is none of the caller's */
    void requireLines(LedgerDocument document, List<Posting> parts, Where where) {
        parts.forEach(part ->
                lineScope.require(document.programmeCode(), part.purpose().lineCode(), where));
    }

    /**
     * Whoever takes a document back undoes it for all whose place gives, or receives what nobody gave.
     *
     * @throws ProblemException 404 when none of its places is the caller's, 403 when one of them is not
     */
    void requireAllOwn(LedgerDocument document, List<Posting> parts) {
        requireOwn(document, parts);
        owners(parts).forEach(owner -> {
            if (mostOf(Stream.of(owner), place -> places.nearestDay(place, document.date())) != Reach.WRITING) {
                throw new ProblemException(
                        CommonProblem.FORBIDDEN_PLACE, Where.request(), codeOf(owner, document.date()));
            }
        });
    }

    /** @throws ProblemException 409 when the places that may add to a document have ended before that day */
    void requireNotEnded(List<Posting> parts, LocalDate on) {
        requireNotEnded(parts, on, Where.body("/act/issuedOn"));
    }

    /** @throws ProblemException 409 when the places that may add to a document have ended before that day */
    void requireNotEnded(List<Posting> parts, LocalDate on, Where where) {
        ended(parts, on).ifPresent(ended -> {
            throw ended.refused(where);
        });
    }

    /** Whether the places that may add to a document have ended before that day: of its own date, that came out later. */
    boolean isEnded(List<Posting> parts, LocalDate on) {
        return ended(parts, on).isPresent();
    }

    /** The places of all who give or receive under it. */
    Set<UUID> places(List<Posting> parts) {
        return parts.stream()
                .flatMap(posting -> Stream.of(posting.giver(), posting.receiver()))
                .filter(Objects::nonNull)
                .distinct()
                .map(this::placeOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Ended> ended(List<Posting> parts, LocalDate on) {
        return owners(parts)
                .map(owner -> places.ended(placeOf(owner), on))
                .reduce((one, other) -> one.isEmpty() ? one : other)
                .flatMap(ended -> ended);
    }

    private static Stream<Holder> owners(List<Posting> parts) {
        return parts.stream()
                .map(posting -> posting.giver() == null ? posting.receiver() : posting.giver())
                .distinct();
    }

    /** The most that the caller may do at one of the holders' places on a day of each. */
    private Reach mostOf(Stream<Holder> given, Function<UUID, LocalDate> on) {
        return given.filter(Objects::nonNull)
                .distinct()
                .map(this::placeOf)
                .map(place -> places.reach(place, caller.areas(), on.apply(place)))
                .max(Comparator.naturalOrder())
                .orElse(Reach.NONE);
    }

    /** The code of the holder's place on the day, or on the nearest one on which it was there. */
    private String codeOf(Holder holder, LocalDate latest) {
        var place = placeOf(holder);
        return places.nearest(place, latest).map(Place::code).orElse("?");
    }

    private UUID placeOf(Holder holder) {
        return holders.placeOf(holder);
    }
}
