package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.SealedPeople;

/** The households that decisions made beneficiaries, as a grant tells them; each that is told is logged. */
@ApplicationScoped
class Beneficiaries {

    /** Households with their class at places on a day, as {@code beneficiary}. */
    static final String ON = """
            with recursive tree (id) as (
                select unnest(:places)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id
                where p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
            ),
            beneficiary as (
                select h.id, h.code, v.code as village, c.class, c.valid_from, a.number as decision
                from household_class c
                join household h on h.id = c.household_id
                join household_residence r on r.household_id = h.id
                    and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                join area_period v on v.area_id = r.village_id
                    and v.valid_from <= :on and (v.valid_to is null or v.valid_to >= :on)
                join act a on a.id = c.act_id
                where c.standard_id = :standard and c.class = any(:classes) and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
                    and r.village_id in (select id from tree)
            )
            """;

    private static final String MEMBERS = """
            select id, household_id, lower(relation) as relation, lower(sex) as sex, ethnicity, sealed
            from household_member
            where household_id = any(:households) and joined_on <= :on and (left_on is null or left_on > :on)
            order by household_id, position
            """;

    @Inject
    SealedPeople people;

    @Inject
    AccessLog log;

    @Inject
    Jdbi jdbi;

    /** What is asked for of a grant. @param standard its id */
    record Asked(GrantView grant, UUID standard, List<UUID> places, List<PovertyClass> classes, LocalDate on) {

        Object[] classNames() {
            return classes.stream().map(PovertyClass::wireName).toArray();
        }
    }

    /** By their ids. */
    List<BeneficiaryView> page(Asked asked, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ON + "select * from beneficiary where id > :after order by id limit :limit")
                .bindArray("places", UUID.class, asked.places().toArray())
                .bindArray("classes", String.class, asked.classNames())
                .bind("standard", asked.standard())
                .bind("on", asked.on())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> household(row))
                .list());
    }

    /** Those of some households that are beneficiaries. */
    Map<UUID, BeneficiaryView> of(Asked asked, Collection<UUID> households) {
        return jdbi
                .withHandle(handle -> handle.createQuery(ON + "select * from beneficiary where id = any(:households)")
                        .bindArray("places", UUID.class, asked.places().toArray())
                        .bindArray("classes", String.class, asked.classNames())
                        .bind("standard", asked.standard())
                        .bind("on", asked.on())
                        .bindArray("households", UUID.class, households.toArray())
                        .map((row, context) -> household(row))
                        .list())
                .stream()
                .collect(Collectors.toMap(BeneficiaryView::household, each -> each));
    }

    private static BeneficiaryView household(ResultSet row) throws SQLException {
        return new BeneficiaryView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("village"),
                PovertyClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getObject("valid_from", LocalDate.class),
                row.getString("decision"),
                null);
    }

    /** With what the grant tells of their members. Within a transaction: that they are told is logged. */
    List<BeneficiaryView> told(Asked asked, Collection<BeneficiaryView> households, String purpose) {
        var ids = households.stream().map(BeneficiaryView::household).toList();
        log.note(
                purpose + " " + asked.grant().id(),
                ids,
                asked.grant().tells(GrantedField.NAME) || asked.grant().tells(GrantedField.CITIZEN_ID));
        if (asked.grant().fields().isEmpty()) {
            return List.copyOf(households);
        }
        var members = members(asked, ids);
        return households.stream()
                .map(each -> with(each, members.getOrDefault(each.household(), List.of())))
                .toList();
    }

    private static BeneficiaryView with(BeneficiaryView household, List<BeneficiaryView.Member> members) {
        return new BeneficiaryView(
                household.household(),
                household.code(),
                household.village(),
                household.povertyClass(),
                household.since(),
                household.decision(),
                members);
    }

    private Map<UUID, List<BeneficiaryView.Member>> members(Asked asked, List<UUID> households) {
        var members = new HashMap<UUID, List<BeneficiaryView.Member>>();
        jdbi.useHandle(handle -> handle.createQuery(MEMBERS)
                .bindArray("households", UUID.class, households.toArray())
                .bind("on", asked.on())
                .map((row, context) -> members.computeIfAbsent(
                                row.getObject("household_id", UUID.class), id -> new ArrayList<>())
                        .add(member(row, asked.grant())))
                .list());
        return members;
    }

    private BeneficiaryView.Member member(ResultSet row, GrantView grant) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = people.open(row.getBytes("sealed"), id);
        return new BeneficiaryView.Member(
                id,
                grant.tells(GrantedField.NAME) ? person.name() : null,
                grant.tells(GrantedField.BIRTH) ? person.birth() : null,
                grant.tells(GrantedField.SEX) ? row.getString("sex") : null,
                grant.tells(GrantedField.ETHNICITY) ? row.getString("ethnicity") : null,
                grant.tells(GrantedField.RELATION) ? row.getString("relation") : null,
                grant.tells(GrantedField.CITIZEN_ID) ? person.citizenId() : null);
    }

    /**
     * SQL of households that ever were beneficiaries of these places and classes, each with the last transaction that changed
     * it or its class: the table of a feed.
     */
    static String everOf(Asked asked) {
        return """
                (with recursive tree (id) as (
                    select unnest(cast('{%s}' as uuid[]))
                    union
                    select former.id from tree t cross join lateral (
                        select p.area_id from area_period p where p.parent_id = t.id
                        union all
                        select s.area_id from area_succession s where s.successor_id = t.id
                    ) former (id)
                )
                select h.id, greatest(h.changed_in, n.changed_in) as changed_in
                from household h
                join household_standing n on n.household_id = h.id and n.standard_id = '%s'
                where exists (select from household_class c where c.household_id = h.id
                        and c.standard_id = n.standard_id and c.class = any(cast('{%s}' as text[])))
                    and exists (select from household_residence r where r.household_id = h.id
                        and r.village_id in (select id from tree)))
                """.formatted(
                        asked.places().stream().map(UUID::toString).collect(Collectors.joining(",")),
                        asked.standard(),
                        asked.classes().stream().map(PovertyClass::wireName).collect(Collectors.joining(",")));
    }
}
