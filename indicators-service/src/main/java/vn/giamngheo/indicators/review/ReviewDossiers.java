package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.dossier.DossierSubject;
import vn.giamngheo.platform.dossier.Particular;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;

/** The dossier of a review, with what it found in each village, in counts: it names no household. */
@ApplicationScoped
class ReviewDossiers implements DossierSubject {

    private static final String RESULT = "review_result";

    @Inject
    ReviewActs reviewActs;

    @Inject
    Rounds rounds;

    @Inject
    Results results;

    @Inject
    Places places;

    @Override
    public ActSubject acts() {
        return reviewActs;
    }

    @Override
    public Set<String> told() {
        return Set.of(Topics.REVIEW_ROUNDS, Topics.REVIEW_RESULTS);
    }

    @Override
    public String title(UUID id) {
        var round = rounds.existing(id);
        var commune = places.nearest(round.communeId(), round.openedOn())
                .map(Place::name)
                .orElse("");
        return "Kết quả %s năm %d, %s".formatted(round.kind().words(), round.year(), commune);
    }

    @Override
    public List<Particular> particulars(UUID id) {
        var round = rounds.existing(id);
        return List.of(
                new Particular("Chuẩn nghèo", round.standard()),
                new Particular("Ngày mở", PaperWords.day(round.openedOn())),
                new Particular("Ngày quyết định", round.isDecided() ? PaperWords.day(round.decidedOn()) : "chưa có"));
    }

    @Override
    public List<Subject> parts(UUID id) {
        return results.of(id).values().stream()
                .map(ReviewResultState::id)
                .sorted(Comparator.comparing(UUID::toString))
                .map(result -> new Subject(RESULT, result))
                .toList();
    }
}
