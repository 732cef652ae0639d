package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.dossier.DossierSubject;
import vn.giamngheo.platform.dossier.Particular;
import vn.giamngheo.platform.paper.PaperWords;

/** The dossier of a document: also who asked for it, what came back of it, and what took any of them back. */
@ApplicationScoped
public class DocumentDossiers {

    private static final String REQUEST = "payment_request";

    private static final Map<LedgerDocument.Kind, String> TITLES = Map.of(
            LedgerDocument.Kind.ALLOCATION, "Phân bổ vốn",
            LedgerDocument.Kind.PAYMENT, "Thanh toán");

    @Inject
    DocumentActs acts;

    @Inject
    Documents documents;

    @Inject
    DocumentWords words;

    /** @param kind allocation or payment */
    public DossierSubject of(LedgerDocument.Kind kind) {
        return new OfKind(kind);
    }

    private class OfKind implements DossierSubject {

        private final LedgerDocument.Kind kind;

        OfKind(LedgerDocument.Kind kind) {
            this.kind = kind;
        }

        @Override
        public ActSubject acts() {
            return acts.of(kind);
        }

        @Override
        public Set<String> told() {
            return Set.of(Topics.POSTINGS);
        }

        @Override
        public String title(UUID id) {
            var document = documents.existing(id, kind);
            return "%s ngày %s, %s đồng"
                    .formatted(
                            TITLES.get(kind),
                            PaperWords.day(document.date()),
                            PaperWords.figure(
                                    BigDecimal.valueOf(document.total().dong())));
        }

        @Override
        public List<Particular> particulars(UUID id) {
            return words.of(documents.existing(id, kind));
        }

        @Override
        public List<Subject> parts(UUID id) {
            var request = Stream.ofNullable(documents.existing(id, kind).requestId())
                    .map(asked -> new Subject(REQUEST, asked));
            var followed = documents.following(id).stream()
                    .map(document -> new Subject(document.kind().wireName(), document.id()));
            return Stream.concat(request, followed).toList();
        }
    }
}
