package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/** Reads a review for those who print its papers. */
@ApplicationScoped
public class ReadingRound {

    @Inject
    ReviewScope reviewScope;

    @Inject
    Certificates certificates;

    @Inject
    Objections objections;

    @Inject
    Villages villages;

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    /**
     * All villages of a review.
     *
     * @throws ProblemException 404 when there is none, 403 unless all of it is the caller's: whoever got a part of the
     *     commune reads what it recorded, but meets people of the own villages only
     */
    public RoundPart whole(UUID id) {
        var round = rounds.existing(id);
        reviewScope.requireWritable(round);
        var all = cases.all(id, null).stream().collect(Collectors.groupingBy(Case::villageId));
        return part(round, all);
    }

    /**
     * A village of a review.
     *
     * @param code of the village today
     * @throws ProblemException 404 when there is no such review, 400 or 403 when the village is none of the caller's
     */
    public RoundPart village(UUID id, AreaCode code) {
        var village = scope.asked(code, Days.today(), "village");
        var round = rounds.existing(id);
        reviewScope.requireVillage(village.id(), Days.today());
        return part(round, Map.of(village.id(), cases.all(id, village.id())));
    }

    /** @throws ProblemException 404 when the review or the household in it is not there, 403 when it is none of the caller's */
    public RoundPart household(UUID id, UUID household) {
        var round = rounds.existing(id);
        var reviewed = cases.of(id, household).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(reviewed.villageId(), Days.today(), Where.request());
        return part(round, Map.of(reviewed.villageId(), List.of(reviewed)));
    }

    /** What belongs to the villages and households of a review. */
    private record Beside(
            Map<UUID, Villages.Held> held, Map<UUID, List<Objection>> objections, Map<UUID, String> certificates) {}

    private Beside beside(UUID round) {
        return new Beside(
                villages.of(round).stream().collect(Collectors.toMap(Villages.Held::villageId, each -> each)),
                objections.of(round).stream().collect(Collectors.groupingBy(Objection::caseId)),
                certificates.codes(round));
    }

    private RoundPart part(Round round, Map<UUID, List<Case>> byVillage) {
        var beside = beside(round.id());
        var parts = byVillage.entrySet().stream()
                .map(each -> part(round, place(round, each.getKey()), each.getValue(), beside))
                .sorted(Comparator.comparing(part -> part.village().code()))
                .toList();
        return new RoundPart(
                round,
                round.kind().words(),
                reviewScope.commune(round),
                round.actId() == null ? null : acts.existing(round.actId()),
                parts);
    }

    /** The village as it was called when the review was decided, or is now. */
    private Place place(Round round, UUID village) {
        return places.nearest(village, round.isDecided() ? round.decidedOn() : Days.today())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private VillagePart part(Round round, Place village, List<Case> reviewed, Beside beside) {
        var held = Optional.ofNullable(beside.held().get(village.id()));
        return new VillagePart(
                village,
                held.map(Villages.Held::meetingOn).orElse(null),
                held.map(Villages.Held::attended).orElse(null),
                held.map(Villages.Held::agreed).orElse(null),
                held.map(Villages.Held::postedFrom).orElse(null),
                held.map(Villages.Held::postedTo).orElse(null),
                held.map(Villages.Held::postedAt).orElse(null),
                parts(reviewed, cases.counts(round.id(), village.id()), beside));
    }

    private static List<CasePart> parts(List<Case> reviewed, Map<UUID, Map<String, Integer>> counts, Beside beside) {
        return reviewed.stream()
                .sorted(Comparator.comparing(Case::householdCode))
                .map(each -> new CasePart(
                        each,
                        counts.getOrDefault(each.id(), Map.of()),
                        beside.objections().getOrDefault(each.id(), List.of()),
                        beside.certificates().get(each.householdId())))
                .toList();
    }
}
