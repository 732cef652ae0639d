package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.reporting.duty.Lying;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.stored.StoredJson;

/** The inquiries of all places, and what was answered. */
@ApplicationScoped
class Inquiries {

    /** SQL: whether the caller may see all answers to a row {@code t}. */
    private static final String WHOLE = Reach.seenBy("t.area_id", "t.asked_on");

    /** SQL: whether a place of the caller is asked by a row {@code t}. */
    private static final String ASKED = """
            exists (select from inquiry_addressee r where r.inquiry_id = t.id
                and exists (%s select from up where up.id = any(:places)))
            """.formatted(Reach.up("r.area_id", "t.asked_on"));

    private static final String INQUIRY = """
            select t.*, p.code, p.name, a.level,
                (select count(*) from inquiry_addressee r where r.inquiry_id = t.id) as addressees,
                (select count(distinct s.area_id) from inquiry_answer s where s.inquiry_id = t.id) as answered,
                (select json_agg(json_build_object('step', lower(s.step), 'by', s.done_by, 'at', s.done_at,
                        'reason', s.reason, 'act', s.act_id, 'dueAt', s.due_at, 'dueBefore', s.due_before) order by s.id)
                    from inquiry_step s where s.inquiry_id = t.id) as steps
            from inquiry t
            join area a on a.id = t.area_id
            join lateral (
                select b.code, b.name from area_period b where b.area_id = t.area_id
                order by greatest(b.valid_from - t.asked_on, t.asked_on - b.valid_to, 0) limit 1
            ) p on true
            """;

    private static final String PAGE = INQUIRY + """
            where (t.issued_at, t.id) > (:after, :afterId) and (%s or %s) %s
            order by t.issued_at, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(WHOLE, ASKED, "");

    /** Those that the asked place, one below it, or one that they came from has issued, or that ask one. */
    private static final String OF_SUBTREE = Subtree.TREE
            + PAGE.formatted(WHOLE, ASKED, """
            and (%s or exists (select from inquiry_addressee r where r.inquiry_id = t.id and %s))
            """.formatted(
                            Lying.in("t.area_id", "t.asked_on"), Lying.in("r.area_id", "t.asked_on")));

    private static final String LAST = """
            left join lateral (
                select s."values", s.answered_at from inquiry_answer s
                where s.inquiry_id = r.inquiry_id and s.area_id = r.area_id order by s.id desc limit 1
            ) s on true
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    @Inject
    Scope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    StoredJson json;

    /** The last of the page before. */
    record After(Instant at, UUID id) {

        static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
    }

    /** An inquiry with when it was issued. */
    record Listed(Inquiry inquiry, Instant issuedAt) {}

    /** @param area the place, with all below it; null for the country */
    List<Listed> page(UUID area, LocalDate tree, After after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = scope.bindSifting(handle.createQuery(area == null ? OF_ALL : OF_SUBTREE));
            if (area != null) {
                query.bind("area", area)
                        .bind("tree", tree)
                        .bindArray(
                                "candidates",
                                UUID.class,
                                places.everBelow(List.of(area)).toArray());
            }
            return query.bind("after", after.at().atOffset(ZoneOffset.UTC))
                    .bind("afterId", after.id())
                    .bind("limit", limit)
                    .map((row, context) -> new Listed(
                            inquiry(row),
                            row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                    .list();
        });
    }

    Optional<Inquiry> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(INQUIRY + "where t.id = :id")
                .bind("id", id)
                .map((row, context) -> inquiry(row))
                .findFirst());
    }

    /** Whether the caller sees all that is answered. */
    boolean isSeenWhole(UUID id) {
        return is(WHOLE, id);
    }

    /** Whether the caller may know of it at all. */
    boolean isSeen(UUID id) {
        return isSeenWhole(id) || isAsked(id);
    }

    private boolean isAsked(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from inquiry t where t.id = :id".formatted(ASKED))
                        .bindArray("places", UUID.class, caller.areas().toArray())
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    private boolean is(String condition, UUID id) {
        return jdbi.withHandle(handle -> scope.bind(
                        handle.createQuery("select %s from inquiry t where t.id = :id".formatted(condition)))
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** The places of a level below another, on a day. */
    List<ReportArea> below(UUID area, LocalDate on, String level) {
        return jdbi.withHandle(handle -> handle.createQuery(Subtree.TREE + """
                        select a.id, p.code, p.name, a.level from tree t
                        join area a on a.id = t.id and a.level = :level and not a.deleted and a.id <> :area
                        join area_period p on p.area_id = a.id and p.valid @> cast(:tree as date)
                        order by p.code
                        """)
                .bind("area", area)
                .bind("tree", on)
                .bind("level", level)
                .map((row, context) -> area(row, "id"))
                .list());
    }

    /** @param columns of the request, with what it leaves open */
    void insert(
            UUID id,
            Place area,
            LocalDate on,
            UUID act,
            InquiryRequest request,
            List<AskedColumn> columns,
            List<ReportArea> addressees) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into inquiry (id, area_id, asked_on, kind, programme_code, title, act_id, due_at, cut_off,
                                columns, checks, issued_by)
                            values (:id, :area, :on, :kind, :programme, :title, :act, :dueAt, :cutOff,
                                cast(:columns as jsonb), cast(:checks as jsonb), :by)
                            """)
                    .bind("id", id)
                    .bind("area", area.id())
                    .bind("on", on)
                    .bind("kind", request.kind().name())
                    .bind("programme", request.programme())
                    .bind("title", request.title().strip())
                    .bind("act", act)
                    .bind("dueAt", request.dueAt())
                    .bind("cutOff", request.cutOff() == null ? on : request.cutOff())
                    .bind("columns", json.write(columns))
                    .bind("checks", json.write(request.checks()))
                    .bind("by", caller.subject())
                    .execute();
            var batch = handle.prepareBatch("""
                    insert into inquiry_addressee (inquiry_id, area_id, code, name, level)
                    values (:inquiry, :id, :code, :name, :level)
                    """);
            addressees.forEach(addressee ->
                    batch.bindMethods(addressee).bind("inquiry", id).add());
            batch.execute();
        });
    }

    /** One at a time changes what is asked, and while nobody answers. */
    void lock(UUID inquiry) {
        hold(inquiry, "update");
    }

    /** What is asked stays as it is while somebody answers. */
    void keep(UUID inquiry) {
        hold(inquiry, "share");
    }

    private void hold(UUID inquiry, String against) {
        jdbi.useHandle(handle -> handle.createQuery("select id from inquiry where id = :id for " + against)
                .bind("id", inquiry)
                .mapTo(UUID.class)
                .one());
    }

    void extend(Inquiry inquiry, Instant dueAt, String reason, UUID act) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update inquiry set due_at = :dueAt where id = :id")
                    .bind("id", inquiry.id())
                    .bind("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("""
                            insert into inquiry_step (inquiry_id, step, reason, act_id, due_at, due_before, done_by)
                            values (:id, 'EXTENDED', :reason, :act, :dueAt, :before, :by)
                            """)
                    .bind("id", inquiry.id())
                    .bind("reason", reason)
                    .bind("act", act)
                    .bind("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                    .bind("before", inquiry.dueAt().atOffset(ZoneOffset.UTC))
                    .bind("by", caller.subject())
                    .execute();
        });
    }

    void withdraw(UUID id, String reason, UUID act) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into inquiry_step (inquiry_id, step, reason, act_id, done_by)
                        values (:id, 'WITHDRAWN', :reason, :act, :by)
                        """)
                .bind("id", id)
                .bind("reason", reason)
                .bind("act", act)
                .bind("by", caller.subject())
                .execute());
    }

    /** The place that an inquiry asks by this code. */
    Optional<UUID> addressee(UUID inquiry, AreaCode code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select area_id from inquiry_addressee where inquiry_id = :inquiry and code = :code")
                .bind("inquiry", inquiry)
                .bind("code", code.text())
                .mapTo(UUID.class)
                .findFirst());
    }

    /** What a place has answered, with nothing where it has not; empty when it is not asked. */
    Optional<InquiryAnswer> answer(Inquiry inquiry, UUID area) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select r.area_id, r.code, r.name, r.level, s."values", s.answered_at from inquiry_addressee r
                        """ + LAST + "where r.inquiry_id = :inquiry and r.area_id = :area")
                        .bind("inquiry", inquiry.id())
                        .bind("area", area)
                        .map((row, context) -> answer(inquiry, row))
                        .findFirst());
    }

    /** One at a time answers for a place. */
    void lock(UUID inquiry, UUID area) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select area_id from inquiry_addressee where inquiry_id = :inquiry and area_id = :area for update
                        """)
                .bind("inquiry", inquiry)
                .bind("area", area)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** Of all places that are asked, by code. */
    List<InquiryAnswer> answers(Inquiry inquiry) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select r.area_id, r.code, r.name, r.level, s."values", s.answered_at from inquiry_addressee r
                        """ + LAST + "where r.inquiry_id = :inquiry order by r.code, r.area_id")
                        .bind("inquiry", inquiry.id())
                        .map((row, context) -> answer(inquiry, row))
                        .list());
    }

    void add(UUID inquiry, UUID area, Map<String, JsonNode> values) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into inquiry_answer (inquiry_id, area_id, "values", answered_by)
                        values (:inquiry, :area, cast(:values as jsonb), :by)
                        """)
                .bind("inquiry", inquiry)
                .bind("area", area)
                .bind("values", json.write(values))
                .bind("by", caller.subject())
                .execute());
    }

    /** What the caller's own places have not answered, the longest due first. */
    List<InquiryWork.Open> openOfOwn(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select t.id as inquiry, t.title, t.due_at, r.area_id, r.code, r.name, r.level
                        from inquiry t join inquiry_addressee r on r.inquiry_id = t.id
                        where r.area_id = any(:candidates) and not exists (
                                select from inquiry_answer s where s.inquiry_id = t.id and s.area_id = r.area_id)
                            and not exists (
                                select from inquiry_step s where s.inquiry_id = t.id and s.step = 'WITHDRAWN')
                            and %s
                        order by t.due_at, t.id, r.code
                        limit :limit
                        """.formatted(OwnPlaces.speaksFor("r.area_id", "t.asked_on")))
                        .bindArray("places", UUID.class, caller.areas().toArray())
                        .bindArray("candidates", UUID.class, own.candidates().toArray())
                        .bind("limit", limit)
                        .map((row, context) -> new InquiryWork.Open(
                                row.getObject("inquiry", UUID.class),
                                row.getString("title"),
                                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                                area(row, "area_id")))
                        .list());
    }

    private Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                row.getObject("id", UUID.class),
                area(row, "area_id"),
                row.getObject("asked_on", LocalDate.class),
                Inquiry.Kind.valueOf(row.getString("kind")),
                row.getString("programme_code"),
                row.getString("title"),
                acts.existing(row.getObject("act_id", UUID.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("cut_off", LocalDate.class),
                json.read(row.getString("columns"), new TypeReference<List<AskedColumn>>() {}),
                json.read(row.getString("checks"), new TypeReference<List<String>>() {}),
                row.getInt("addressees"),
                row.getInt("answered"),
                steps(row.getString("steps")));
    }

    /** As it is read from the database. */
    private record StoredStep(
            InquiryStep.Kind step,
            String by,
            OffsetDateTime at,
            String reason,
            UUID act,
            OffsetDateTime dueAt,
            OffsetDateTime dueBefore) {}

    private List<InquiryStep> steps(String stored) {
        return stored == null
                ? List.of()
                : json.read(stored, new TypeReference<List<StoredStep>>() {}).stream()
                        .map(this::step)
                        .toList();
    }

    private InquiryStep step(StoredStep stored) {
        return new InquiryStep(
                stored.step(),
                stored.by(),
                stored.at().toInstant(),
                stored.reason(),
                stored.act() == null ? null : acts.existing(stored.act()),
                instant(stored.dueAt()),
                instant(stored.dueBefore()));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private InquiryAnswer answer(Inquiry inquiry, ResultSet row) throws SQLException {
        var values = json.read(row.getString("values"), new TypeReference<Map<String, JsonNode>>() {});
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return new InquiryAnswer(
                area(row, "area_id"),
                values == null ? Map.of() : values,
                null,
                Map.of(),
                at == null ? null : at.toInstant(),
                at == null ? null : at.toInstant().isAfter(inquiry.dueAt()));
    }

    private static ReportArea area(ResultSet row, String id) throws SQLException {
        return new ReportArea(
                row.getObject(id, UUID.class), row.getString("code"), row.getString("name"), row.getString("level"));
    }
}
