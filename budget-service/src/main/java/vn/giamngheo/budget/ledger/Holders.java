package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;

/** Finds the holders that a request names. */
@ApplicationScoped
public class Holders {

    @Inject
    Scope scope;

    @Inject
    Places places;

    @Inject
    References references;

    /** A holder with the place that it is, or whose agency it is. */
    public record Placed(Holder holder, Place place) {}

    /** The holder, whoever's it is. */
    public Placed existing(HolderRef ref, LocalDate on, String pointer) {
        return found(ref, on, pointer, references::agency);
    }

    /**
     * The holder, which must be of the caller's places.
     *
     * @throws ProblemException 422 when the day has not come, on which nobody knows what a code will mean, or the code
     *     means nothing, 403, 409 when the place has ended
     */
    public Placed own(HolderRef ref, LocalDate on, String pointer) {
        if (on.isAfter(Days.today())) {
            throw new ProblemException(BudgetProblem.DATE_IN_THE_FUTURE, Where.body("/date"), on);
        }
        var found = existing(ref, on, pointer);
        scope.require(found.place(), on, Where.body(pointer));
        return found;
    }

    /**
     * The place of a holder that is known already.
     *
     * @throws ProblemException 409 when it has ended before that day, 403 when the caller may not write for it, 422 when
     *     the agency had ended
     */
    public Place own(Holder holder, LocalDate on, Where where) {
        var place = home(holder, on, where);
        scope.requireNotEnded(place, on, where);
        var found = places.byId(place, on)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_REFERENCE, where, new Words("địa bàn", "area"), place, "(" + on + ")"));
        scope.require(found, on, where);
        return found;
    }

    /** @throws ProblemException 409 when the place of a known holder has ended before that day, 422 when the agency had */
    public void requireNotEnded(Holder holder, LocalDate on, Where where) {
        scope.requireNotEnded(home(holder, on, where), on, where);
    }

    private UUID home(Holder holder, LocalDate on, Where where) {
        if (holder.kind().equals(Holder.AREA)) {
            return holder.id();
        }
        var agency = references.agency(holder.id());
        if (agency.validTo() != null && agency.validTo().isBefore(on)) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_REFERENCE,
                    where,
                    new Words("cơ quan", "agency"),
                    agency.code(),
                    "(" + on + ")");
        }
        return agency.areaId();
    }

    /** The place that a holder is, or whose agency it is. */
    public UUID placeOf(Holder holder) {
        return holder.kind().equals(Holder.AREA)
                ? holder.id()
                : references.agency(holder.id()).areaId();
    }

    /** The holder that a place which ended on that day was, or whose agency it had; of the caller's places. */
    public Placed ownOfEnded(HolderRef ref, LocalDate endedOn, String pointer) {
        var found = found(ref, endedOn, pointer, references::begunAgency);
        scope.require(found.place(), endedOn, Where.body(pointer));
        return found;
    }

    /** How an agency is found by its code, on a day, for a pointer. */
    private interface Agencies {
        References.Agency named(String code, LocalDate on, String pointer);
    }

    private Placed found(HolderRef ref, LocalDate on, String pointer, Agencies agencies) {
        if ((ref.area() == null) == (ref.agency() == null)) {
            throw new ProblemException(BudgetProblem.AREA_OR_AGENCY, Where.body(pointer));
        }
        return ref.area() == null ? agency(ref, on, pointer, agencies) : area(ref, on, pointer);
    }

    private Placed area(HolderRef ref, LocalDate on, String pointer) {
        var place = scope.existing(ref.area(), on, pointer + "/area");
        return new Placed(new Holder(Holder.AREA, place.id()), place);
    }

    private Placed agency(HolderRef ref, LocalDate on, String pointer, Agencies agencies) {
        var at = pointer + "/agency";
        var agency = agencies.named(ref.agency(), on, at);
        var place = places.byId(agency.areaId(), on)
                .orElseThrow(
                        () -> References.unknown(at, new Words("cơ quan", "agency"), agency.code(), "(" + on + ")"));
        return new Placed(new Holder(Holder.AGENCY, agency.id()), place);
    }
}
