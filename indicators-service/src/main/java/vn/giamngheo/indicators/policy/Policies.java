package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.Money;

/** The table {@code policy}. */
@ApplicationScoped
class Policies {

    private static final String ROW = "select * from policy ";

    /** Those that hold on a day at a place: the nation's, and those of the province. */
    private static final String AT = "with recursive " + Subtree.above(":on") + ROW + """
            where area_id in (select id from above) and valid_from <= :to and (valid_to is null or valid_to >= :from)
                and code > :after
            order by code limit :limit
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    /** As it stands, with the id of its act. */
    private record Row(PolicyView policy, UUID act) {

        PolicyView with(Act signed) {
            return new PolicyView(
                    policy.id(),
                    policy.code(),
                    policy.name(),
                    policy.kind(),
                    policy.area(),
                    policy.beneficiary(),
                    policy.classes(),
                    policy.newlyEscapedMonths(),
                    policy.norm(),
                    policy.validFrom(),
                    policy.validTo(),
                    signed);
        }
    }

    /** @return whether it is new */
    boolean insert(UUID id, UUID area, PolicyRequest request, UUID act) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into policy (id, code, name_vi, name_en, kind, area_id, beneficiary, classes,
                            newly_escaped_months, norm, valid_from, valid_to, act_id)
                        values (:id, :code, :vi, :en, :kind, :area, :beneficiary, :classes, :months, :norm, :from, :to,
                            :act)
                        on conflict (code) do nothing
                        """)
                        .bind("id", id)
                        .bind("code", request.code())
                        .bind("vi", request.name().vi())
                        .bind("en", request.name().en())
                        .bind("kind", request.kind().name())
                        .bind("area", area)
                        .bind("beneficiary", request.beneficiary().name())
                        .bindArray(
                                "classes",
                                String.class,
                                request.classes().stream()
                                        .map(Enum::name)
                                        .distinct()
                                        .toArray())
                        .bind("months", request.newlyEscapedMonths())
                        .bind(
                                "norm",
                                request.norm() == null ? null : request.norm().dong())
                        .bind("from", request.validFrom())
                        .bind("to", request.validTo())
                        .bind("act", act)
                        .execute()
                == 1);
    }

    void end(UUID id, LocalDate validTo) {
        jdbi.useHandle(handle -> handle.execute("update policy set valid_to = ? where id = ?", validTo, id));
    }

    Optional<PolicyView> byCode(String code) {
        return one(code, "");
    }

    /** Those of the codes that there are. */
    Map<String, PolicyView> byCodes(Collection<String> codes) {
        return jdbi
                .withHandle(handle -> views(handle.createQuery(ROW + "where code = any(:codes)")
                        .bindArray("codes", String.class, codes.toArray())))
                .stream()
                .collect(Collectors.toMap(PolicyView::code, Function.identity()));
    }

    /** @throws ProblemException 404 when there is none */
    PolicyView existing(String code) {
        return byCode(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The same, for a change of it. */
    PolicyView locked(String code) {
        return one(code, " for update").orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    PolicyView byId(UUID id) {
        return jdbi.withHandle(handle ->
                        views(handle.createQuery(ROW + "where id = :id").bind("id", id)))
                .get(0);
    }

    private Optional<PolicyView> one(String code, String lock) {
        return jdbi
                .withHandle(handle -> views(
                        handle.createQuery(ROW + "where code = :code" + lock).bind("code", code)))
                .stream()
                .findFirst();
    }

    /** By code. @param from and {@code to}: that hold on one of these days */
    List<PolicyView> at(UUID area, LocalDate tree, LocalDate from, LocalDate to, String after, int limit) {
        return jdbi.withHandle(handle -> views(handle.createQuery(AT)
                .bind("area", area)
                .bind("on", tree)
                .bind("from", from)
                .bind("to", to)
                .bind("after", after)
                .bind("limit", limit)));
    }

    private List<PolicyView> views(Query query) {
        var rows = query.map((row, context) -> row(row)).list();
        var signed = acts.byId(rows.stream().map(Row::act).toList());
        return rows.stream().map(row -> row.with(signed.get(row.act()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var norm = row.getObject("norm", Long.class);
        return new Row(
                new PolicyView(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        new Name(row.getString("name_vi"), row.getString("name_en")),
                        PolicyKind.valueOf(row.getString("kind")),
                        row.getObject("area_id", UUID.class),
                        Beneficiary.valueOf(row.getString("beneficiary")),
                        Arrays.stream((String[]) row.getArray("classes").getArray())
                                .map(EntitledClass::valueOf)
                                .toList(),
                        row.getObject("newly_escaped_months", Integer.class),
                        norm == null ? null : Money.of(norm),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        null),
                row.getObject("act_id", UUID.class));
    }
}
