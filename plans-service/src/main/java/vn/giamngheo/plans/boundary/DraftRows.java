package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.plans.area.Level;

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
        return jdbi.withHandle(
                handle -> rows.stream().map(row -> write(row, handle)).toList());
    }

    private static boolean write(ActUnit row, Handle handle) {
        return handle.createUpdate("""
                                insert into boundary_unit (boundary_act_id, code, level, name, kind, parent_code)
                                values (:act, :code, :levelName, :name, :kind, :parent)
                                on conflict (boundary_act_id, code) do update set level = excluded.level,
                                    name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code
                                    where (boundary_unit.level, boundary_unit.name, boundary_unit.kind,
                                        boundary_unit.parent_code) is distinct from
                                        (excluded.level, excluded.name, excluded.kind, excluded.parent_code)
                                """)
                        .bind("act", row.act())
                        .bindMethods(row.unit())
                        .bind("levelName", row.unit().level().wireName())
                        .execute()
                == 1;
    }

    /** See {@link #writeUnits}. */
    List<Boolean> writeConversions(List<ActConversion> rows) {
        return jdbi.withHandle(
                handle -> rows.stream().map(row -> write(row, handle)).toList());
    }

    private static boolean write(ActConversion row, Handle handle) {
        return handle.createUpdate("""
                                insert into boundary_conversion
                                    (boundary_act_id, old_code, new_code, extent, share, share_base)
                                values (:act, :from, :to, :extentName, :share, :shareBase)
                                on conflict (boundary_act_id, old_code, new_code) do update set
                                    extent = excluded.extent, share = excluded.share, share_base = excluded.share_base
                                    where (boundary_conversion.extent, boundary_conversion.share,
                                        boundary_conversion.share_base) is distinct from
                                        (excluded.extent, excluded.share, excluded.share_base)
                                """)
                        .bind("act", row.act())
                        .bindMethods(row.conversion())
                        .bind("extentName", row.conversion().extent().wireName())
                        .execute()
                == 1;
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
