package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.difficulty.Difficulty;
import vn.giamngheo.reporting.difficulty.DifficultyWork;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.stored.StoredJson;

/** Writes what follows from figures and from recorded difficulties; the rest is for who signs. */
@ApplicationScoped
class Prefilling {

    @Inject
    Catalogue catalogue;

    @Inject
    DifficultyWork difficulties;

    @Inject
    StoredJson json;

    Sections sections(Obligation owed, List<Draft> drafts) {
        var open = difficulties.openOf(
                owed.area().id(), owed.duty().programme(), owed.period().cutOff());
        return new Sections(
                "",
                results(drafts),
                open.stream().map(Prefilling::difficulty).collect(Collectors.joining("\n")),
                open.stream().map(Prefilling::proposal).collect(Collectors.joining("\n")),
                "");
    }

    private String results(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> catalogue.named(draft.report()).inWords(json.tree(draft.body())).sentences().stream())
                .collect(Collectors.joining("\n"));
    }

    private static String difficulty(Difficulty difficulty) {
        var line = difficulty.line() == null ? "" : difficulty.line() + ": ";
        var basis = difficulty.basis() == null ? "" : " (" + difficulty.basis() + ")";
        return "- " + line + difficulty.description() + basis;
    }

    private static String proposal(Difficulty difficulty) {
        return "- Đề nghị " + difficulty.to().name() + ": " + difficulty.proposal();
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
