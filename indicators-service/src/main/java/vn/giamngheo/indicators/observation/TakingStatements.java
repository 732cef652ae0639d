package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.catalogue.Catalogue;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.indicators.validation.CheckingFigures;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;

/** Takes many statements as one set: new figures, next versions of known ones, and what was said already. */
@ApplicationScoped
class TakingStatements {

    @Inject
    Observations observations;

    @Inject
    ObservedPlaces places;

    @Inject
    Catalogue catalogue;

    @Inject
    CheckingFigures checking;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    /** A statement, and what it is about, unless that is refused already. */
    private record Line(Statement statement, Observations.About about, ProblemException refused) {}

    /** One set of statements on its way. */
    private final class Taking {

        private final Map<String, Observable> indicators;
        private final ObservedPlaces.Lookup lookup;
        private final Map<List<Object>, List<UUID>> byKey = new HashMap<>();
        private final Map<UUID, Observation> now = new HashMap<>();
        private final Map<UUID, Observation> added = new LinkedHashMap<>();
        private final Map<UUID, Observation> corrected = new LinkedHashMap<>();

        Taking(List<Statement> statements) {
            lookup = places.lookup(statements);
            indicators = catalogue.observable(
                    statements.stream().map(Statement::indicator).distinct().toList());
        }

        Line line(Statement statement) {
            try {
                return new Line(statement, about(statement), null);
            } catch (ProblemException refused) {
                return new Line(statement, null, refused);
            }
        }

        Taken taken(Line line) {
            if (line.refused() != null) {
                return Taken.refused(line.refused());
            }
            try {
                return say(line.statement(), line.about());
            } catch (ProblemException refused) {
                return Taken.refused(refused);
            }
        }

        private Observations.About about(Statement statement) {
            ObservationRules.checkPeriod(statement);
            ObservationRules.checkPopulation(statement);
            PastDay.require(statement.knownSince(), Where.body("/statedOn"));
            var indicator = indicators.get(statement.indicator());
            if (indicator == null) {
                throw Catalogue.unknown(statement.indicator(), "/indicator");
            }
            var area = lookup.of(statement);
            ObservationRules.checkObserved(statement, area, indicator);
            ObservationRules.checkFigure(statement.figure(), indicator);
            return new Observations.About(
                    statement.indicator(),
                    area.id(),
                    statement.population(),
                    statement.periodFrom(),
                    statement.periodTo());
        }

        void know(Collection<Observation> known) {
            known.forEach(this::note);
        }

        private void note(Observation observation) {
            if (now.put(observation.id(), observation) == null) {
                byKey.computeIfAbsent(
                                Observations.About.key(
                                        observation.indicator(), observation.areaId(), observation.population()),
                                key -> new ArrayList<>())
                        .add(observation.id());
            }
        }

        private Taken say(Statement statement, Observations.About about) {
            var there = byKey.getOrDefault(about.key(), List.of()).stream()
                    .map(now::get)
                    .filter(about::overlaps)
                    .toList();
            if (there.isEmpty()) {
                return first(statement, about);
            }
            if (there.size() > 1) {
                there = inTheSameWords(there, statement);
            }
            if (there.size() != 1 || !there.get(0).isOver(about.from(), about.to())) {
                throw observedAlready(statement);
            }
            return again(statement, there.get(0));
        }

        /** Until words were compared whatever their case, the same could be said in several. */
        private static List<Observation> inTheSameWords(List<Observation> there, Statement statement) {
            return there.stream()
                    .filter(each -> Objects.equals(each.population(), statement.population()))
                    .toList();
        }

        private static ProblemException observedAlready(Statement statement) {
            return new ProblemException(
                    IndicatorsProblem.OBSERVED_ALREADY,
                    Where.body("/periodFrom"),
                    statement.indicator(),
                    statement.area().text());
        }

        private Taken first(Statement statement, Observations.About about) {
            var observation = new Observation(
                    Ids.next(),
                    1,
                    about.indicator(),
                    about.areaId(),
                    about.from(),
                    about.to(),
                    about.population(),
                    List.of(statement.version(1, caller.subject())));
            note(observation);
            added.put(observation.id(), observation);
            return new Taken(Result.RECORDED, observation, null);
        }

        private Taken again(Statement statement, Observation there) {
            var last = there.last();
            if (last.figure().says(statement.figure())) {
                return new Taken(Result.UNCHANGED, there, null);
            }
            if (isSaidHere(there)) {
                throw observedAlready(statement);
            }
            if (statement.reason() == null) {
                throw new ProblemException(
                        IndicatorsProblem.CORRECTION_WITHOUT_REASON, Where.body("/reason"), last.number());
            }
            ObservationRules.checkCorrection(last, statement.figure(), statement.knownSince());
            var observation = there.saying(statement.version(last.number() + 1, caller.subject()));
            note(observation);
            corrected.put(observation.id(), observation);
            return new Taken(Result.CORRECTED, observation, null);
        }

        /** In one set a figure is said once; what contradicts itself is refused. */
        private boolean isSaidHere(Observation there) {
            return added.containsKey(there.id()) || corrected.containsKey(there.id());
        }
    }

    /** @return what became of each, in their order */
    List<Taken> take(List<Statement> statements) {
        var taking = new Taking(statements);
        var lines = statements.stream().map(taking::line).toList();
        taking.know(observations.overlapping(
                lines.stream().map(Line::about).filter(Objects::nonNull).toList()));
        var taken = lines.stream().map(taking::taken).toList();
        store(taking);
        return taken;
    }

    private void store(Taking taking) {
        observations.insert(List.copyOf(taking.added.values()));
        observations.correct(List.copyOf(taking.corrected.values()));
        var states = new ArrayList<ObservationState>();
        taking.added.values().forEach(each -> states.add(each.state()));
        taking.corrected.values().forEach(each -> states.add(each.state()));
        if (!states.isEmpty()) {
            outbox.publish(Topics.OBSERVATIONS, ObservationState.TYPE, states);
            checking.check(Stream.concat(taking.added.values().stream(), taking.corrected.values().stream())
                    .map(Observation::touched)
                    .toList());
        }
    }
}
