package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;

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
        if ((ref.area() == null) == (ref.agency() == null)) {
            throw new ProblemException(BudgetProblem.AREA_OR_AGENCY, Where.body(pointer));
        }
        return ref.area() == null ? agency(ref, on, pointer) : area(ref, on, pointer);
    }

    /** The holder, which must be of the caller's places. */
    public Placed own(HolderRef ref, LocalDate on, String pointer) {
        var found = existing(ref, on, pointer);
        scope.require(found.place(), on, Where.body(pointer));
        return found;
    }

    private Placed area(HolderRef ref, LocalDate on, String pointer) {
        var place = scope.existing(ref.area(), on, pointer + "/area");
        return new Placed(new Holder(Holder.AREA, place.id()), place);
    }

    private Placed agency(HolderRef ref, LocalDate on, String pointer) {
        var at = pointer + "/agency";
        var agency = references.agency(ref.agency(), on, at);
        var place = places.byId(agency.areaId(), on).orElseThrow(() -> missing(agency, on, at));
        return new Placed(new Holder(Holder.AGENCY, agency.id()), place);
    }

    private ProblemException missing(References.Agency agency, LocalDate on, String at) {
        return places.ended(agency.areaId(), on)
                .map(ended -> ended.refused(Where.body(at)))
                .orElseGet(() -> References.unknown(at, new Words("cơ quan", "agency"), agency.code(), "(" + on + ")"));
    }
}
