package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standing.Decided;
import vn.giamngheo.platform.value.Days;

/** The table {@code certificate}. A code is drawn by lot, so that nobody guesses another one from it. */
@ApplicationScoped
class Certificates {

    /** Without what is read for something else. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private static final String ROW = """
            select t.code, t.household_id, s.code as standard, t.round_id, t.class, t.valid_from,
                exists (select from household_class c where c.household_id = t.household_id
                    and c.standard_id = t.standard_id and c.class = t.class and c.valid_from <= :today
                    and (c.valid_to is null or c.valid_to >= :today)) as in_force
            from certificate t join poverty_standard s on s.id = t.standard_id
            """;

    @Inject
    Jdbi jdbi;

    private final SecureRandom random = new SecureRandom();

    /** For every household that the decision calls poor or near-poor. */
    void issue(Round decided, List<Decided> classes) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into certificate (code, household_id, standard_id, round_id, class, valid_from)
                    values (:code, :household, :standard, :round, :class, :from)
                    """);
            classes.stream().filter(each -> each.povertyClass().isPoorOrNear()).forEach(each -> batch.bind(
                            "code", code())
                    .bind("household", each.household())
                    .bind("standard", decided.standardId())
                    .bind("round", decided.id())
                    .bind("class", each.povertyClass().wireName())
                    .bind("from", decided.effectiveOn())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    private String code() {
        var code = new StringBuilder();
        while (code.length() < LENGTH) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The codes that a decision gave, by household. */
    Map<UUID, String> codes(UUID round) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select household_id, code from certificate where round_id = :round")
                        .bind("round", round)
                        .setMapKeyColumn("household_id")
                        .setMapValueColumn("code")
                        .collectInto(new GenericType<Map<UUID, String>>() {}));
    }

    Optional<CertificateView> byCode(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where t.code = :code")
                .bind("today", Days.today())
                .bind("code", code)
                .map((row, context) -> certificate(row))
                .findFirst());
    }

    List<CertificateView> of(UUID household) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROW + "where t.household_id = :household order by t.valid_from, t.code")
                        .bind("today", Days.today())
                        .bind("household", household)
                        .map((row, context) -> certificate(row))
                        .list());
    }

    private static CertificateView certificate(ResultSet row) throws SQLException {
        return new CertificateView(
                row.getString("code"),
                row.getObject("household_id", UUID.class),
                row.getString("standard"),
                row.getObject("round_id", UUID.class),
                PovertyClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("in_force"));
    }
}
