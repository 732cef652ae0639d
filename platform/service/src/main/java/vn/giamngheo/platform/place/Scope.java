package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.AreaCode;

/**
 * The places a caller may touch: those of the token, what lay below them on the day that is asked about, and what they
 * came from. A place that was divided is only read by those who got its parts.
 */
@ApplicationScoped
public class Scope {

    @Inject
    Places places;

    @Inject
    Caller caller;

    /** @throws ProblemException 403 when the caller may not change what the place recorded on that day */
    public void require(Place place, LocalDate on, Where where) {
        requireWriting(places.reach(place.id(), caller.areas(), on), place, where);
    }

    /** What the caller may do with what each place recorded on its day: of many at once. */
    public Map<PlaceOnDay, Reach> reaches(Collection<PlaceOnDay> asked) {
        return places.reaches(asked, caller.areas());
    }

    /** @throws ProblemException 403 as {@link #require}, where the reach is known already */
    public void requireWriting(Reach reach, Place place, Where where) {
        if (reach != Reach.WRITING) {
            throw new ProblemException(
                    reach == Reach.NONE ? CommonProblem.FORBIDDEN_PLACE : CommonProblem.READ_ONLY_PLACE,
                    where,
                    place.code());
        }
    }

    /** @throws ProblemException 403 when the caller may not read what the place recorded on that day */
    public void requireReadable(Place place, LocalDate on, Where where) {
        if (places.reach(place.id(), caller.areas(), on) == Reach.NONE) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, where, place.code());
        }
    }

    /**
     * The same as {@link #require} for something recorded, perhaps on a day on which the place was no more: an act may
     * be entered late.
     *
     * @throws ProblemException 403 when the caller may not change it
     */
    public void requireRecorded(UUID place, LocalDate on, Where where) {
        var recordedAt = recordedAt(place, on);
        require(recordedAt, recordedAt.nearestDay(on), where);
    }

    /** @throws ProblemException 403 when the caller may not read what the place recorded, as {@link #requireRecorded} */
    public void requireRecordedReadable(UUID place, LocalDate on, Where where) {
        var recordedAt = recordedAt(place, on);
        requireReadable(recordedAt, recordedAt.nearestDay(on), where);
    }

    private Place recordedAt(UUID place, LocalDate on) {
        return places.nearest(place, on).orElseThrow(() -> new IllegalStateException("no place " + place));
    }

    /** Binds who the caller is to a statement that uses {@link Reach#seenBy}. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("everywhere", isEverywhere())
                .bindArray("places", UUID.class, caller.areas().toArray())
                .bind("reach", (String) null);
    }

    /** The same for a statement that looks through very many rows, of which few are the caller's. */
    public <S extends SqlStatement<S>> S bindSifting(S statement) {
        return isEverywhere()
                ? bind(statement)
                : bind(statement)
                        .bindArray(
                                "reach",
                                UUID.class,
                                places.everBelow(caller.areas()).toArray());
    }

    /** Whether the caller's places are the whole country. */
    public boolean isEverywhere() {
        return caller.areas().contains(Areas.COUNTRY_ID);
    }

    /** @throws ProblemException 403 when the caller's places are not the whole country */
    public void requireCountry() {
        if (!isEverywhere()) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.request(), Areas.COUNTRY_CODE);
        }
    }

    /** @throws ProblemException 409 when the place has ended before that day; it names the successors */
    public void requireNotEnded(UUID place, LocalDate on, Where where) {
        places.ended(place, on).ifPresent(ended -> {
            throw ended.refused(where);
        });
    }

    /**
     * Of something that others may have taken over.
     *
     * @throws ProblemException 409 when whoever answers for it on that day has ended before; it names the successors. The same
     *     for a caller who had it before and has it no more on that day; 403 for one who never had it
     */
    public void requireNotEnded(UUID place, List<Taker> takers, LocalDate on, Where where) {
        var then = takers.stream()
                .filter(taker -> !taker.since().isAfter(on))
                .map(Taker::areaId)
                .toList();
        var answering =
                then.stream().filter(taker -> places.ended(taker, on).isEmpty()).toList();
        if (then.isEmpty()) {
            requireNotEnded(place, on, where);
        } else if (answering.isEmpty()) {
            requireNotEnded(then.get(then.size() - 1), on, where);
        } else if (answering.stream().noneMatch(taker -> isWrittenOrBelow(taker, on))) {
            requireRecorded(place, on, where);
            requireNotEnded(place, on, where);
        }
    }

    /** Whether the caller may write at the place, or somewhere in it. */
    private boolean isWrittenOrBelow(UUID place, LocalDate on) {
        return places.reach(place, caller.areas(), on) == Reach.WRITING
                || caller.areas().stream().anyMatch(own -> places.isWithin(own, List.of(place), on));
    }

    /** The most that the caller may do by those who took something over. */
    public Reach reachOf(List<Taker> takers) {
        return takers.stream()
                .map(taker -> places.reach(taker.areaId(), caller.areas(), taker.since()))
                .max(Comparator.naturalOrder())
                .orElse(Reach.NONE);
    }

    /** @throws ProblemException 422 unless a boundary act has ended the place before that day */
    public Ended requireEnded(Place place, LocalDate on, Where where) {
        return places.ended(place.id(), on)
                .orElseThrow(() -> new ProblemException(CommonProblem.PLACE_NOT_ENDED, where, place.code(), on));
    }

    /**
     * @param on the day that both are asked about
     * @throws ProblemException 422 unless the place is a successor of the ended one, or lies below one when that one was
     *     divided
     */
    public void requireSuccessor(Place place, Ended ended, LocalDate on, Where where) {
        var successors = ended.successors().stream().map(Place::id).toList();
        var below = ended.divided() && places.isWithin(place.id(), successors, on);
        if (!successors.contains(place.id()) && !below) {
            throw new ProblemException(
                    CommonProblem.NOT_A_SUCCESSOR,
                    where,
                    place.code(),
                    ended.last().code(),
                    ended.names());
        }
    }

    /**
     * The place that a body names by code, which the caller may change.
     *
     * @throws ProblemException as {@link #existing}, 403 when it is none of the caller's
     */
    public Place required(AreaCode code, LocalDate on, String pointer) {
        var place = existing(code, on, pointer);
        require(place, on, Where.body(pointer));
        return place;
    }

    /**
     * The place that a body names by code, whoever's it is.
     *
     * @throws ProblemException 409 when the code means no place on that day, but one that ended before; 422 when it
     *     means none at all
     */
    public Place existing(AreaCode code, LocalDate on, String pointer) {
        return places.byCode(code, on).orElseThrow(() -> missing(code, on, Where.body(pointer)));
    }

    private ProblemException missing(AreaCode code, LocalDate on, Where where) {
        return places.ended(code, on)
                .map(ended -> ended.refused(where))
                .orElseGet(() -> new ProblemException(
                        CommonProblem.UNKNOWN_REFERENCE,
                        where,
                        new Words("địa bàn", "area"),
                        code.text(),
                        "(" + on + ")"));
    }

    /**
     * The place that a query names by code, which the caller may read.
     *
     * @throws ProblemException 400 when the code means no place on that day, 403 when it is none of the caller's
     */
    public Place asked(AreaCode code, LocalDate on, String parameter) {
        var place = named(code, on, parameter);
        requireReadable(place, on, Where.parameter(parameter));
        return place;
    }

    /**
     * The place with all below it that a list is asked for; null for the country, which has also what ended.
     *
     * @throws ProblemException as {@link #asked}
     */
    public UUID askedSubtree(AreaCode code, LocalDate on, String parameter) {
        var place = asked(code, on, parameter).id();
        return place.equals(Areas.COUNTRY_ID) ? null : place;
    }

    /**
     * The place that a query names by code, whoever's it is.
     *
     * @throws ProblemException 400 when the code means no place on that day; it names the successors of one that ended
     */
    public Place named(AreaCode code, LocalDate on, String parameter) {
        return places.byCode(code, on).orElseThrow(() -> unknown(code, on, Where.parameter(parameter)));
    }

    private ProblemException unknown(AreaCode code, LocalDate on, Where where) {
        Object note = places.ended(code, on).<Object>map(Ended::advice).orElse("(" + on + ")");
        return new ProblemException(CommonProblem.UNKNOWN_CODE, where, code.text(), note);
    }
}
