package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Emission;

/** All documents of the ledger with their postings, as they were published. */
@ApplicationScoped
class PostingEmission implements Emission {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    Acts acts;

    @Override
    public String topic() {
        return Topics.POSTINGS;
    }

    @Override
    public String type() {
        return PostingsRecorded.TYPE;
    }

    @Override
    public List<PostingsRecorded> page(UUID after, int limit) {
        var page = documents.find("id > ?1 order by id", after).page(0, limit).list();
        var parts = postings.ofAll(page.stream().map(LedgerDocument::id).toList()).stream()
                .collect(Collectors.groupingBy(Posting::documentId));
        var byId = acts.byId(page.stream()
                .map(LedgerDocument::actId)
                .filter(Objects::nonNull)
                .toList());
        return page.stream()
                .map(document -> document.fact(
                        document.actId() == null ? null : byId.get(document.actId()), parts.get(document.id())))
                .toList();
    }
}
