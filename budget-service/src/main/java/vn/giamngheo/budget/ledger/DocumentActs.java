package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.identity.Roles;

/** Who may read and add the acts of a document: its readers, and the finance officers of the place that gives. */
@ApplicationScoped
public class DocumentActs {

    private static final Set<String> READERS = Set.of(
            Roles.FINANCE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.INVESTOR,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    DocumentScope scope;

    public ActSubject of(LedgerDocument.Kind kind) {
        return new OfKind(kind);
    }

    private class OfKind implements ActSubject {

        private final LedgerDocument.Kind kind;

        OfKind(LedgerDocument.Kind kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind.wireName();
        }

        @Override
        public Set<String> readers() {
            return READERS;
        }

        @Override
        public Set<String> writers() {
            return Set.of(Roles.FINANCE_OFFICER);
        }

        @Override
        public void requireReadable(UUID id) {
            scope.requireReadable(documents.existing(id, kind), postings.of(id));
        }

        @Override
        public void requireWritable(UUID id) {
            scope.requireOwn(documents.existing(id, kind), postings.of(id));
        }

        @Override
        public void requireNotEnded(UUID id, LocalDate on) {
            if (kind != LedgerDocument.Kind.HANDOVER) {
                scope.requireNotEnded(postings.of(id), on);
            }
        }

        @Override
        public Set<UUID> places(UUID id) {
            return scope.places(postings.of(id));
        }
    }
}
