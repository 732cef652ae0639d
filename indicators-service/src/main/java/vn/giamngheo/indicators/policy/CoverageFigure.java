package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** A figure of coverage, and by what its rows are found: SQL over {@code villages},
 * {@code policies}, {@code supports} and what is {@code asked} of them. */
enum CoverageFigure {
    /** A household counts once, or as many members as it has, as the policy is for. */
    @JsonProperty("entitled")
    ENTITLED("entitled", Set.of("policy"), """
            select r.household_id, 'household', v.id, cast(null as date),
                case p.beneficiary when 'HOUSEHOLD' then 1 else (
                    select count(*) from household_member m where m.household_id = r.household_id
                        and m.joined_on <= :day and (m.left_on is null or m.left_on > :day)) end
            from villages v
            join household_residence r on r.village_id = v.id
                and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            cross join policies p
            where v.top = :area and %s
            """.formatted(Entitlement.of("r.household_id", "cast(:day as date)", "p"))),
    @JsonProperty("received")
    RECEIVED("received", Set.of("policy"), once("s.received")),
    @JsonProperty("notReceived")
    NOT_RECEIVED(
            "notReceived",
            Set.of("policy", "reason"),
            once("not s.received and ((select reason from asked) is null or s.reason = (select reason from asked))")),
    @JsonProperty("money")
    MONEY("money", Set.of("policy", "source"), money("true")),
    /** With a source those with money of it, each support for itself, as the report has them. */
    @JsonProperty("houses")
    HOUSES("houses", Set.of("work", "source"), """
            select s.id, 'support', s.village, s.period_from,
                case when (select source from asked) is not null
                    or row_number() over (partition by s.beneficiary_id order by s.period_from, s.id) = 1 then 1 else 0 end
            from supports s
            where s.top = :area and s.work = (select work from asked) and ((select source from asked) is null or exists (
                select from policy_support_money m
                where m.support_id = s.id and m.source = (select source from asked)))
            """),
    @JsonProperty("houseMoney")
    HOUSE_MONEY("houseMoney", Set.of("work", "source"), money("s.work = (select work from asked)"));

    private final String wireName;
    private final Set<String> parameters;
    private final String rows;

    CoverageFigure(String wireName, Set<String> parameters, String rows) {
        this.wireName = wireName;
        this.parameters = parameters;
        this.rows = rows;
    }

    /** Whoever got it more than once counts with the first time. */
    private static String once(String which) {
        return """
                select s.id, 'support', s.village, s.period_from,
                    case row_number() over (partition by s.beneficiary_id order by s.period_from, s.id) when 1 then 1 else 0 end
                from supports s where s.top = :area and %s
                """.formatted(which);
    }

    private static String money(String which) {
        return """
                select s.id, 'support', s.village, s.period_from, sum(m.amount)
                from supports s join policy_support_money m on m.support_id = s.id
                where s.top = :area and ((select source from asked) is null or m.source = (select source from asked)) and %s
                group by s.id, s.village, s.period_from
                """.formatted(which);
    }

    /** @throws ProblemException 400 when there is none of that name */
    static CoverageFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(figure -> figure.wireName).toList();
    }

    /** Whether it is one of a policy; else it is of what was done to houses. */
    boolean isOfPolicy() {
        return parameters.contains("policy");
    }

    /**
     * What is asked of it by a parameter that only some figures have.
     *
     * @param value null when it is not asked
     * @throws ProblemException 400 when it is asked and not of this figure: it would be ignored
     */
    String own(String parameter, String value) {
        if (value != null && !parameters.contains(parameter)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter(parameter),
                    value,
                    new Words("không có gì: không dùng với " + wireName, "nothing: it is not of " + wireName));
        }
        return value;
    }

    /** Columns: id, kind, village, day, counts. */
    String rows() {
        return rows;
    }
}
