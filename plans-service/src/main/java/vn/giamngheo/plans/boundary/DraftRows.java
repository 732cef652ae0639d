package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.event.EventJson;

/** The rows of boundary acts: units and conversions. */
@ApplicationScoped
class DraftRows {

    @Inject
    Jdbi jdbi;

    /** A row of an act, known by its key. */
    interface Row {
        UUID act();

        String key();
    }

    record ActUnit(UUID act, Unit unit) implements Row {
        @Override
        public String key() {
            return unit.code();
        }
    }

    record ActConversion(UUID act, Conversion conversion) implements Row {
        @Override
        public String key() {
            return conversion.from() + " > " + conversion.to();
        }
    }

    /**
     * Writes the units; what the act said of the same codes before is replaced.
     *
     * @return for each one, in their order, whether it is other than before
     */
    List<Boolean> writeUnits(List<ActUnit> rows) {
        var written = written("""
                        insert into boundary_unit (boundary_act_id, code, level, name, kind, parent_code)
                        select act, code, level, name, kind, parent
                        from jsonb_to_recordset(cast(:rows as jsonb)) as sent
                            (act uuid, code text, level text, name text, kind text, parent text)
                        on conflict (boundary_act_id, code) do update set level = excluded.level,
                            name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code
                            where (boundary_unit.level, boundary_unit.name, boundary_unit.kind,
                                boundary_unit.parent_code) is distinct from
                                (excluded.level, excluded.name, excluded.kind, excluded.parent_code)
                        returning boundary_act_id, code
                        """, rows.stream().map(SentUnit::of).toList());
        return rows.stream()
                .map(row -> written.contains(new Written(row.act(), row.key())))
                .toList();
    }

    /** See {@link #writeUnits}. */
    List<Boolean> writeConversions(List<ActConversion> rows) {
        var written = written("""
                        insert into boundary_conversion
                            (boundary_act_id, old_code, new_code, extent, share, share_base)
                        select act, "from", "to", extent, share, "shareBase"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as sent
                            (act uuid, "from" text, "to" text, extent text, share numeric, "shareBase" text)
                        on conflict (boundary_act_id, old_code, new_code) do update set
                            extent = excluded.extent, share = excluded.share, share_base = excluded.share_base
                            where (boundary_conversion.extent, boundary_conversion.share,
                                boundary_conversion.share_base) is distinct from
                                (excluded.extent, excluded.share, excluded.share_base)
                        returning boundary_act_id, old_code || ' > ' || new_code
                        """, rows.stream().map(SentConversion::of).toList());
        return rows.stream()
                .map(row -> written.contains(new Written(row.act(), row.key())))
                .toList();
    }

    /** A row that is other than before. */
    private record Written(UUID act, String key) {}

    private record SentUnit(UUID act, String code, String level, String name, String kind, String parent) {
        static SentUnit of(ActUnit row) {
            var unit = row.unit();
            return new SentUnit(
                    row.act(), unit.code(), unit.level().wireName(), unit.name(), unit.kind(), unit.parent());
        }
    }

    private record SentConversion(UUID act, String from, String to, String extent, BigDecimal share, String shareBase) {
        static SentConversion of(ActConversion row) {
            var sent = row.conversion();
            return new SentConversion(
                    row.act(), sent.from(), sent.to(), sent.extent().wireName(), sent.share(), sent.shareBase());
        }
    }

    private Set<Written> written(String sql, List<?> rows) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("rows", EventJson.text(rows))
                .map((row, context) -> new Written(row.getObject(1, UUID.class), row.getString(2)))
                .set());
    }

    /** The rows of an act in force say what was stated later. */
    void stateShares(UUID act, List<SharesRequest.Divided> places) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    update boundary_conversion set share = :share, share_base = :base
                    where boundary_act_id = :act and old_code = :old and new_code = :new
                    """);
            places.forEach(place -> place.parts().forEach(part -> batch.bind("act", act)
                    .bind("old", place.oldCode().text())
                    .bind("new", part.newCode().text())
                    .bind("share", part.share())
                    .bind("base", place.shareBase().wireName())
                    .add()));
            batch.execute();
        });
    }

    void clearUnits(UUID act) {
        jdbi.useHandle(handle -> handle.execute("delete from boundary_unit where boundary_act_id = ?", act));
    }

    void clearConversions(UUID act) {
        jdbi.useHandle(handle -> handle.execute("delete from boundary_conversion where boundary_act_id = ?", act));
    }

    List<Unit> units(UUID act) {
        return units(act, "", Integer.MAX_VALUE);
    }

    /** By code. */
    List<Unit> units(UUID act, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select code, level, name, kind, parent_code from boundary_unit
                        where boundary_act_id = :act and code > :after order by code limit :limit
                        """)
                .bind("act", act)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Unit(
                        row.getString("code"),
                        Level.ofWireName(row.getString("level")),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("parent_code")))
                .list());
    }

    List<Conversion> conversions(UUID act) {
        return conversions(act, "", "", Integer.MAX_VALUE);
    }

    /** By old and new code. */
    List<Conversion> conversions(UUID act, String afterOld, String afterNew, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select old_code, new_code, extent, trim_scale(share) as share, share_base
                        from boundary_conversion
                        where boundary_act_id = :act and (old_code, new_code) > (:old, :new)
                        order by old_code, new_code limit :limit
                        """)
                .bind("act", act)
                .bind("old", afterOld)
                .bind("new", afterNew)
                .bind("limit", limit)
                .map((row, context) -> new Conversion(
                        row.getString("old_code"),
                        row.getString("new_code"),
                        Extent.ofWireName(row.getString("extent")),
                        row.getBigDecimal("share"),
                        row.getString("share_base")))
                .list());
    }
}
