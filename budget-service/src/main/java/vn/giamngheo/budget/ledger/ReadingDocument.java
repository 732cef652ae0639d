package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;

/** Reads a document with its postings, for whoever's place gives or receives under it. */
@ApplicationScoped
public class ReadingDocument {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    DocumentScope scope;

    @Inject
    Acts acts;

    /** A document, for what follows from it. */
    public LedgerDocument existing(UUID id, LedgerDocument.Kind kind) {
        return documents.existing(id, kind);
    }

    /** The postings of a document, in their order. */
    public List<Posting> postings(UUID document) {
        return postings.of(document);
    }

    /** The act that a document rests on; null for none. */
    public Act act(LedgerDocument document) {
        return document.actId() == null ? null : acts.existing(document.actId());
    }

    /** @throws ProblemException 404 when there is no such document of that kind, or it is none of the caller's */
    @Transactional
    public DocumentView read(UUID id, LedgerDocument.Kind kind) {
        var document = documents.existing(id, kind);
        var parts = postings.of(id);
        scope.requireReadable(document, parts);
        return DocumentView.of(
                document,
                act(document),
                parts,
                documents.reversalsOf(List.of(id)).get(id));
    }
}
