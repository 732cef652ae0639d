package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** How reviews proceed, as the law has it from day to day. */
@ApplicationScoped
class Rules {

    private static final String ROW =
            "select id, kind, valid_from, valid_to, content::text as content, act_id from review_rule ";

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    private record Row(UUID id, ReviewKind kind, LocalDate from, LocalDate to, RuleContent content, UUID actId) {}

    /** @throws ProblemException 409 when another rule of the kind holds on some of its days */
    RuleView add(RuleRequest request) {
        scope.requireCountry();
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
        requireAlone(request);
        request.act().requireCome("/act");
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject("review-rule", id));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into review_rule (id, kind, valid_from, valid_to, content, act_id)
                        values (:id, :kindName, :validFrom, :validTo, cast(:json as jsonb), :act)
                        """)
                .bind("id", id)
                .bind("kindName", request.kind().name())
                .bind("validFrom", request.validFrom())
                .bind("validTo", request.validTo())
                .bind("json", EventJson.text(request.content()))
                .bind("act", act)
                .execute());
        return new RuleView(
                id, request.kind(), request.validFrom(), request.validTo(), request.content(), acts.existing(act));
    }

    private void requireAlone(RuleRequest request) {
        var overlaps = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from review_rule where kind = :kind
                            and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))
                        """)
                .bind("kind", request.kind().name())
                .bind("from", request.validFrom())
                .bind("to", request.validTo())
                .mapTo(Boolean.class)
                .one());
        if (overlaps) {
            throw new ProblemException(
                    IndicatorsProblem.RULE_OVERLAPS,
                    Where.body("/validFrom"),
                    request.kind().said());
        }
    }

    List<RuleView> all() {
        return jdbi
                .withHandle(handle -> handle.createQuery(ROW + "order by kind, valid_from")
                        .map((row, context) -> row(row))
                        .list())
                .stream()
                .map(row -> new RuleView(
                        row.id(), row.kind(), row.from(), row.to(), row.content(), acts.existing(row.actId())))
                .toList();
    }

    /** @throws ProblemException 422 when no rule of the kind holds on the day */
    RuleContent on(ReviewKind kind, LocalDate day, String pointer) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        where kind = :kind and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """)
                        .bind("kind", kind.name())
                        .bind("day", day)
                        .map((row, context) -> row(row).content())
                        .findFirst())
                .orElseThrow(() ->
                        new ProblemException(IndicatorsProblem.NO_REVIEW_RULE, Where.body(pointer), kind.said(), day));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                ReviewKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                EventJson.data(row.getString("content"), RuleContent.class),
                row.getObject("act_id", UUID.class));
    }
}
