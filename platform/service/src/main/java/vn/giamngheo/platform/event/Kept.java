package vn.giamngheo.platform.event;

import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.MobilisedGiftState;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.Topics;

/**
 * Where the events of a topic stand in a database, and what of a row the owner and every copy must have alike.
 *
 * @param owner who publishes them, without {@code -service}
 * @param row an expression over the table that is the same text with whoever has the same
 * @param only which rows of the table
 */
record Kept(String topic, String owner, String table, String row, String only) {

    private static final String PERIODS = """
            (select string_agg(row(valid_from, valid_to, code, name, kind, parent_id)::text, ';' order by valid_from)
             from area_period where area_id = area.id)
            """;

    private static final String ROLES = """
            (select string_agg(row(lower(role), programme_code, line_code, valid_from, valid_to, act_number)::text, ';'
                               order by position)
             from agency_role where agency_id = agency.id)
            """;

    private static final String REPORTS_TO = """
            (select string_agg(row(agency_code, valid_from, valid_to, act_number)::text, ';' order by position)
             from agency_reports_to where agency_id = agency.id)
            """;

    private static final String SUCCESSORS = """
            (select string_agg(row(successor_id, boundary_act_id, effective_on, extent, trim_scale(share), share_base)::text,
                ';' order by successor_id)
             from area_succession where area_id = area.id)
            """;

    private static final String CLASSES = """
            (select string_agg(row(scheme, value, valid_from, valid_to, act)::text, ';' order by scheme, valid_from)
             from area_class where area_id = area_classes.id)
            """;

    private static final String BOUNDARY_ACT = """
            (select row(b.event_version, b.number, b.issued_on, b.issuer, b.title, b.effective_on, b.places, b.complete)::text
             from boundary_act b where b.id = area.boundary_act_id)
            """;

    private static final String LINES = """
            (select string_agg(row(code, parent_code, name_vi, name_en, lower(kind))::text, ';' order by position)
             from programme_line where programme_id = programme.id)
            """;

    private static final String MAPPINGS = """
            (select string_agg(row(line_code, to_programme_code, to_line_code, lower(extent), note)::text, ';'
                               order by position)
             from programme_mapping where programme_id = programme.id)
            """;

    private static final String APPLICABILITY = """
            (select string_agg(row(l.id, l.event_version, l.deleted, l.line_code, a.area_id, a.valid_from, a.valid_to,
                                   a.act_number)::text, ';' order by l.id, a.area_id, a.valid_from)
             from line_applicability l left join line_applicability_area a on a.applicability_id = l.id
             where l.programme_id = programme.id)
            """;

    private static final String VERSIONS = """
            (select string_agg(row(number, numerator, denominator, trim_scale(value), source, stated_on, approved_on, reason)::text,
                ';' order by number)
             from observation_version where observation_id = observation.id)
            """;

    private static final String ROWS = """
            (select string_agg(row(r.form, r.unit, r.cells)::text, ';' order by r.form, r.unit)
             from published_row r where r.total_id = published_total.id)
            """;

    private static final String STANDING = """
            (select string_agg(row(c.class, c.valid_from, c.valid_to)::text, ';' order by c.valid_from)
             from household_class c
             where c.household_id = household_standing.household_id and c.standard_id = household_standing.standard_id)
            """;

    private static final String SUPPORTS = """
            (select string_agg(row(position, household_id, policy, amount)::text, ';' order by position)
             from support_payment_part where payment_id = support_payment.id)
            """;

    private static final String POSTING = """
            id, document_id, amount, line_code, lower(source), lower(nature), origin_year, spending_year, giver_kind,
            giver_id, receiver_kind, receiver_id, lower(effect), contract_id, work_id,
            (select row(lower(d.decision), d.revision, d.reverses_id, d.giver_id)::text from ledger_document d
             where d.id = posting.document_id
                and (d.decision is not null or d.reverses_id is not null or lower(d.kind) = 'receipt'))
            """;

    private static final String STAGES = """
            (select string_agg(row(number, amount, due_on, accepted)::text, ';' order by number)
             from contract_stage where contract_id = contract.id)
            """;

    private static final String COSTS = """
            (select string_agg(row(lower(source), amount)::text, ';' order by lower(source))
             from work_cost where work_id = work.id)
            """;

    private static final String CAPITAL = """
            (select string_agg(row(year, lower(source), amount)::text, ';' order by year, lower(source))
             from work_capital where work_id = work.id)
            """;

    private static final String TAKEN_OVER = """
            (select string_agg(row(area_id, effective_on)::text, ';' order by effective_on, area_id)
             from work_handover where work_id = work.id)
            """;

    private static final String GOING_ON = """
            (select string_agg(row(area_id, effective_on)::text, ';' order by effective_on, area_id)
             from review_round_handover where round_id = review_round.id)
            """;

    private static final String SETTLED = """
            (select string_agg(row(line_code, lower(source), lower(nature), origin_year, amount)::text, ';'
                               order by line_code, lower(source), lower(nature), origin_year)
             from settlement_part where settlement_id = settlement.id)
            """;

    private static final String FUNDING_PARTS = """
            (select string_agg(row(line_code, lower(source), lower(nature), origin_year, spending_year, amount)::text, ';'
                               order by position)
             from funding_request_part where request_id = funding_request.id)
            """;

    private static final String CANCELLED =
            "(select c.date from funding_cancellation c where c.id = funding_request.id)";

    private static final String RELEASED =
            "(select row(r.date, r.amount, r.document_id)::text from funding_release r where r.id = funding_decision.id)";

    private static final String VILLAGES = """
            (select string_agg(village_id::text, ';' order by village_id)
             from livelihood_project_village where project_id = livelihood_project.id)
            """;

    private static final String DONE = """
            (select string_agg(row(e.id, e.event_version, e.deleted, e.area_id, e.date, trim_scale(e.output), e.participants,
                                   e.women, e.ethnic_minority, e.poor, e.near_poor, e.newly_escaped)::text, ';' order by e.id)
             from activity_entry e where e.activity_id = activity.id)
            """;

    private static final String GIVEN = """
            (select string_agg(row(area_id, trim_scale(value))::text, ';' order by area_id)
             from target_assignment_area where assignment_id = target_assignment.id)
            """;

    private static final String CARRIED_ON = """
            (select string_agg(row(area_id, effective_on)::text, ';' order by effective_on, area_id)
             from activity_handover where activity_id = activity.id)
            """;

    private static final String HANDED = """
            (select string_agg(row(from_area_id, area_id, trim_scale(value), effective_on)::text, ';'
                               order by from_area_id, area_id)
             from target_assignment_handover where assignment_id = target_assignment.id)
            """;

    /** Topics of one owner. A draft of a plan has version 0: nobody else knows of it. */
    private static final List<Kept> OF_ONE = List.of(
            of(
                    Topics.AREAS,
                    "plans",
                    "area",
                    "id, event_version, deleted, level, " + String.join(", ", PERIODS, SUCCESSORS, BOUNDARY_ACT)),
            of(Topics.AREA_CLASSES, "plans", "area_classes", "id, event_version, deleted, " + CLASSES),
            of(
                    Topics.AGENCIES,
                    "plans",
                    "agency",
                    "id, event_version, deleted, code, name, area_id, valid_from, valid_to, "
                            + String.join(", ", ROLES, REPORTS_TO)),
            of(
                    Topics.PROGRAMMES,
                    "plans",
                    "programme",
                    "id, event_version, deleted, code, name_vi, name_en, valid_from, valid_to, "
                            + String.join(", ", LINES, MAPPINGS, APPLICABILITY)),
            of(
                    Topics.INDICATORS,
                    "indicators",
                    "indicator",
                    "id, event_version, deleted, code, name_vi, name_en, lower(unit), lower(adds), rate"),
            of(
                            Topics.PLANS,
                            "plans",
                            "plan",
                            "id, event_version, area_id, programme_code, programme_codes, period_from, period_to")
                    .only("event_version > 0"),
            of(Topics.OBSERVATIONS, "indicators", "observation", """
                    id, event_version, indicator_code, area_id, period_from, period_to, numerator, denominator,
                    trim_scale(value), population,
                    """ + VERSIONS),
            of(Topics.POSTINGS, "budget", "posting", POSTING),
            of(Topics.COMMITMENTS, "budget", "contract", """
                    id, event_version, deleted, programme_code, number, signed_on, holder_kind, holder_id, value,
                    advance_limit, lower(payee_kind), lower(state), work_id, funding_request_id,
                    """ + STAGES),
            of(
                    Topics.WORKS,
                    "budget",
                    "work",
                    "id, event_version, deleted, code, name, programme_code, area_id, investor_id, decision_number,"
                            + " decision_issued_on, start_on, finish_on, "
                            + String.join(", ", COSTS, CAPITAL, TAKEN_OVER)),
            of(
                    Topics.SETTLEMENTS,
                    "budget",
                    "settlement",
                    "id, programme_code, holder_kind, holder_id, spending_year, date, act_number, adjusts, " + SETTLED),
            whole(Topics.DISBURSEMENT_FORECASTS, "disbursement_forecast", DisbursementForecastState.class),
            whole(Topics.POLICY_CREDITS, "policy_credit", PolicyCreditState.class),
            whole(Topics.INTEGRATED_FUNDS, "integrated_fund", IntegratedFundState.class),
            whole(Topics.MOBILISED_GIFTS, "mobilised_gift", MobilisedGiftState.class),
            of(
                    Topics.COUNTERPART_RULES,
                    "budget",
                    "counterpart_rule",
                    "id, event_version, deleted, area_id, programme_code, line_code, lower(base), trim_scale(percent),"
                            + " tolerance, valid_from, valid_to, act_number"),
            of(Topics.LIVELIHOOD_PROJECTS, "plans", "livelihood_project", """
                    id, event_version, deleted, area_id, held_since, plan_id, target, programme_code, line_code, lower(kind),
                    title, lower(community_kind), model, lower(state), proposed_on, approved_on, contracted_on, closed_on,
                    households, poor, near_poor, newly_escaped, ethnic_minority, state_budget, loans, own, direct, returned, lent_on,
                    """ + VILLAGES)
                    .only("event_version > 0"),
            of(
                    Topics.FUNDING_REQUESTS,
                    "plans",
                    "funding_request",
                    "id, project_id, programme_code, date, holder_kind, holder_id, "
                            + String.join(", ", FUNDING_PARTS, CANCELLED)),
            of(
                    Topics.FUNDING_DECISIONS,
                    "budget",
                    "funding_decision",
                    "id, date, outcome, reason_code, document_id, " + RELEASED),
            of(
                    Topics.REVIEW_RESULTS,
                    "indicators",
                    "review_result",
                    "id, event_version, deleted, round_id, area_id, households, persons"),
            of(
                    Topics.REVIEW_ROUNDS,
                    "indicators",
                    "review_round",
                    "id, event_version, opened_on, decided_on, year, " + GOING_ON),
            of(
                    Topics.ESCAPE_REGISTERS,
                    "indicators",
                    "escape_register",
                    "id, event_version, area_id, year, standard, poor, near_poor"),
            of(
                    Topics.POVERTY_STANDARDS,
                    "indicators",
                    "poverty_standard",
                    "id, event_version, code, name_vi, name_en, area_id, valid_from, valid_to"),
            of(
                    Topics.PUBLISHED_TOTALS,
                    "indicators",
                    "published_total",
                    "id, event_version, deleted, area_id, year, kind, standard, stage, act_number, act_issued_on,"
                            + " published_on, "
                            + ROWS),
            of(Topics.ACTIVITIES, "plans", "activity", """
                    id, event_version, deleted, area_id, plan_id, programme_code, line_code, target, lower(counts), kind,
                    title, lead_agency_code, start_on, due_on, trim_scale(planned_output), unit,
                    """ + String.join(", ", DONE, CARRIED_ON)),
            of(
                            Topics.TARGET_ASSIGNMENTS,
                            "plans",
                            "target_assignment",
                            "id, event_version, plan_id, target, lower(method), " + String.join(", ", GIVEN, HANDED))
                    .only("event_version > 0"),
            of(
                    Topics.DELEGATIONS,
                    "plans",
                    "delegation",
                    "id, event_version, deleted, principal, delegate, roles, area_ids, agency, lines, valid_from, valid_to,"
                            + " revoked_on, act_number"),
            of(Topics.SUBMISSIONS, "reporting", "submission", "id, event_version, told")
                    .only("event_version > 0"),
            of(
                    Topics.HOUSEHOLD_CLASSES,
                    "indicators",
                    "household_standing",
                    "id, event_version, household_id, " + STANDING),
            of(
                    Topics.SUPPORTS,
                    "budget",
                    "support_payment",
                    "id, event_version, area_id, date, year, source, voucher, taken_back, " + SUPPORTS));

    private static final String RAISED_BY = "state::jsonb ->> 'raisedBy' = '%s-service'";
    private static final String FINDING = "id, event_version, resolved";

    /** All that a service may have: it owns findings itself, and whoever copies findings has those of everybody. */
    static List<Kept> in(String service) {
        return Stream.of(
                        OF_ONE.stream(),
                        Stream.of(of(Topics.FINDINGS, service, "finding", FINDING)),
                        Stream.of("plans", "budget", "indicators", "reporting")
                                .map(owner -> of(Topics.FINDINGS, owner, "reported_finding", FINDING)
                                        .only(RAISED_BY.formatted(owner))))
                .flatMap(kept -> kept)
                .toList();
    }

    private static Kept of(String topic, String owner, String table, String columns) {
        return new Kept(topic, owner, table, "row(" + columns + ")::text", "true");
    }

    /** Of the ledger's neighbours every copy has all that was said. */
    private static Kept whole(String topic, String table, Class<? extends EventData.State> type) {
        return of(topic, "budget", table, new StateTable<>(table, type).columns(""));
    }

    private Kept only(String condition) {
        return new Kept(topic, owner, table, row, condition);
    }
}
