package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.stored.StoredJson;

/** Writes what can be written by figures alone; the rest is for who signs. */
@ApplicationScoped
class Prefilling {

    @Inject
    Catalogue catalogue;

    @Inject
    StoredJson json;

    Sections sections(List<Draft> drafts) {
        return new Sections("", results(drafts), "", "", "");
    }

    private String results(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> catalogue.named(draft.report()).inWords(json.tree(draft.body())).sentences().stream())
                .collect(Collectors.joining("\n"));
    }

    static Content content(Obligation owed, Sections sections) {
        var issuer = owed.agency() == null
                ? "Ủy ban nhân dân " + owed.area().name()
                : owed.agency().name();
        var title = owed.duty().name() + " (" + owed.period().name() + ")";
        return new Content(
                null, null, null, issuer, title, null, List.of(owed.to().name()), sections);
    }
}
