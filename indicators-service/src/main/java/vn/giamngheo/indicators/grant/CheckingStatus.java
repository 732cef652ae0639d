package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.BlindIndex;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;

/** Says of up to a thousand persons whether their households are beneficiaries; of nobody else it says anything. */
@ApplicationScoped
class CheckingStatus {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Beneficiaries beneficiaries;

    @Inject
    GrantQuestions questions;

    @Inject
    BlindIndex index;

    @Inject
    AccessLog log;

    @Inject
    Jdbi jdbi;

    List<StatusView> check(StatusCheckRequest request) {
        var on = Objects.requireNonNullElseGet(request.on(), Days::today);
        PastDay.require(on, Where.body("/on"));
        var asked = questions.asked(request.grant(), null, null, on);
        var indexes = new LinkedHashMap<StatusCheckRequest.Person, String>();
        request.persons().forEach(person -> indexes.put(person, HEX.formatHex(index.citizen(person.citizenId()))));
        var households = households(indexes.values(), on);
        var told = beneficiaries.of(
                asked,
                households.values().stream().flatMap(List::stream).distinct().toList());
        log.note("status-check " + asked.grant().id(), told.keySet(), false);
        var answers = answers(request, indexes, households, told);
        log.asked(asked.grant().id(), asked.places(), answers.size(), (int)
                answers.stream().filter(StatusView::beneficiary).count());
        return answers;
    }

    private static List<StatusView> answers(
            StatusCheckRequest request,
            Map<StatusCheckRequest.Person, String> indexes,
            Map<String, List<UUID>> households,
            Map<UUID, BeneficiaryView> told) {
        return request.persons().stream()
                .map(person -> StatusView.of(
                        person.ref(),
                        households.getOrDefault(indexes.get(person), List.of()).stream()
                                .map(told::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Where each of them is a member on the day: until a duplicate is resolved that may be in several. */
    private Map<String, List<UUID>> households(Collection<String> indexes, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select encode(citizen_index, 'hex') as person, household_id from household_member
                        where citizen_index in (select decode(hex, 'hex') from unnest(:indexes) as a (hex))
                            and joined_on <= :on and (left_on is null or left_on > :on)
                        order by id
                        """)
                .bindArray("indexes", String.class, indexes.toArray())
                .bind("on", on)
                .map((row, context) -> Map.entry(row.getString("person"), row.getObject("household_id", UUID.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
