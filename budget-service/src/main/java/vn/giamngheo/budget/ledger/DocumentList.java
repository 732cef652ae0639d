package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;

/** Finds documents of the ledger, by their date. */
@ApplicationScoped
public class DocumentList {

    private static final String HOLDERS = Subtree.TREE + """
            , holder (kind, id) as (
                select 'area', id from tree
                union all
                select 'agency', g.id from agency g join tree t on g.area_id = t.id where not g.deleted
            ), under (id) as (
                select p.document_id from posting p join holder h on h.kind = p.giver_kind and h.id = p.giver_id
                where cast(:line as text) is null or p.line_code = :line
                union
                select p.document_id from posting p join holder h on h.kind = p.receiver_kind and h.id = p.receiver_id
                where cast(:line as text) is null or p.line_code = :line
            )
            """;

    private static final String PAGE = """
            select d.id from ledger_document d
            where d.kind = :kind and (d.date, d.id) > (:after, :afterId)
                and (cast(:year as int) is null or d.year = :year)
                and (cast(:programme as text) is null or d.programme_code = :programme)
                and (cast(:from as date) is null or d.date >= :from)
                and (cast(:to as date) is null or d.date <= :to)
                and (cast(:source as text) is null and cast(:line as text) is null or exists (
                    select from posting p where p.document_id = d.id
                        and (cast(:line as text) is null or p.line_code = :line)
                        and (cast(:source as text) is null or p.source = :source)))
                and %s
                %s
            order by d.date, d.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(seen("d"), "");
    private static final String OF_SUBTREE = HOLDERS + PAGE.formatted(seen("d"), "and d.id in (select id from under)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    Acts acts;

    /** The last document of the page before. */
    public record After(LocalDate date, UUID id) {

        public static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        public static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /**
     * SQL: whether the caller may read a document, whose place gives or receives under it; {@link Scope#bind} binds it.
     *
     * @param document what its row is called
     */
    static String seen(String document) {
        return """
                (:everywhere or exists (
                    select from (
                        select %1$s.giver_kind as kind, %1$s.giver_id as id
                        union all
                        select side.kind, side.id from posting p
                        cross join lateral (
                            values (p.giver_kind, p.giver_id), (p.receiver_kind, p.receiver_id)) side (kind, id)
                        where p.document_id = %1$s.id
                    ) h
                    join lateral (
                        select h.id as area_id where h.kind = 'area'
                        union all
                        select g.area_id from agency g where h.kind = 'agency' and g.id = h.id
                    ) place on true
                    where %2$s))
                """.formatted(document, Reach.seenBy("place.area_id", document + ".date"));
    }

    @Transactional
    public List<DocumentView> page(DocumentFilter filter, After after, int limit) {
        return views(ids(filter, after, limit));
    }

    private List<UUID> ids(DocumentFilter filter, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("kind", filter.kind().name())
                .bind("source", filter.source() == null ? null : filter.source().name())
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** The documents with their postings and acts, in the order of the ids. */
    public List<DocumentView> views(List<UUID> ids) {
        var byId = documents.list("id in ?1", ids).stream().collect(Collectors.toMap(LedgerDocument::id, each -> each));
        var parts = postings.ofAll(ids).stream().collect(Collectors.groupingBy(Posting::documentId));
        var byAct = acts.byId(byId.values().stream()
                .map(LedgerDocument::actId)
                .filter(Objects::nonNull)
                .toList());
        var reversals = documents.reversalsOf(ids);
        return ids.stream()
                .map(byId::get)
                .map(document -> DocumentView.of(
                        document,
                        document.actId() == null ? null : byAct.get(document.actId()),
                        parts.get(document.id()),
                        reversals.get(document.id())))
                .toList();
    }
}
