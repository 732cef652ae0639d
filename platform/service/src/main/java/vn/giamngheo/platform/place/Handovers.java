package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.AreaCode;

/** Says who takes over what a place had begun that a boundary act has ended (bàn giao). */
@ApplicationScoped
public class Handovers {

    @Inject
    Scope scope;

    /**
     * The successor that a body names as {@code successor}, which answers for a thing from the day {@code on}.
     *
     * @param of the place that had it
     * @param before who has taken it over already
     * @throws ProblemException 422 when the place has not ended before that day, or the other is none of its successors; 409
     *     when that one has it already
     */
    public Place taker(Place of, List<Taker> before, AreaCode successor, LocalDate on) {
        var ended = scope.requireEnded(of, on, Where.body("/on"));
        var taker = successor(ended, successor, on, "/successor");
        if (before.stream().anyMatch(earlier -> earlier.areaId().equals(taker.id()))) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/successor"), taker.code());
        }
        return taker;
    }

    /**
     * One of several successors that a body names.
     *
     * @throws ProblemException 422 when it is none of the successors
     */
    public Place successor(Ended ended, AreaCode code, LocalDate on, String pointer) {
        var successor = scope.existing(code, on, pointer);
        scope.requireSuccessor(successor, ended, on, Where.body(pointer));
        return successor;
    }
}
