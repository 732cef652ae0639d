package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.difficulty.Difficulty;
import vn.giamngheo.reporting.difficulty.DifficultyWork;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.snapshot.ReportNames;
import vn.giamngheo.reporting.stored.StoredJson;

/** Writes what follows from figures and from recorded difficulties; the rest is for who signs. */
@ApplicationScoped
class Prefilling {

    @Inject
    Catalogue catalogue;

    @Inject
    DifficultyWork difficulties;

    @Inject
    LineNames names;

    @Inject
    StoredJson json;

    Sections sections(Obligation owed, List<Draft> drafts) {
        var open = difficulties.openOf(
                owed.area().id(), owed.duty().programme(), owed.period().cutOff());
        return new Sections(
                "",
                results(owed, drafts),
                difficulties(open),
                open.stream().map(Prefilling::proposal).collect(Collectors.joining("\n")),
                "");
    }

    private String results(Obligation owed, List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> said(owed, draft)).collect(Collectors.joining("\n"));
    }

    /** Nothing of a report that has no sentence. */
    private Stream<String> said(Obligation owed, Draft draft) {
        var sentences =
                catalogue.named(draft.report()).inWords(json.tree(draft.body())).sentences();
        return sentences.isEmpty() ? Stream.of() : Stream.concat(ofWhom(owed, draft), sentences.stream());
    }

    /** Says it where an agency's report holds what all of its place has. */
    private static Stream<String> ofWhom(Obligation owed, Draft draft) {
        return owed.agency() == null || draft.parameters().containsKey(ReportAgency.PARAMETER)
                ? Stream.of()
                : Stream.of(wholePlace(draft.report(), owed.area()) + ":");
    }

    /** That figures are not those of an agency alone. */
    static String wholePlace(String report, ReportArea area) {
        return "Số liệu %s là của toàn %s, không tách riêng cho cơ quan báo cáo"
                .formatted(ReportNames.vietnamese(report), PaperWords.withinSentence(area.name()));
    }

    private String difficulties(List<Difficulty> open) {
        var called = names.onPaper();
        return open.stream().map(each -> difficulty(each, called)).collect(Collectors.joining("\n"));
    }

    private static String difficulty(Difficulty difficulty, PaperNames names) {
        var line = difficulty.line() == null ? "" : names.line(difficulty.programme(), difficulty.line()) + ": ";
        var basis = difficulty.basis() == null ? "" : " (" + difficulty.basis() + ")";
        return "- " + line + difficulty.description() + basis;
    }

    private static String proposal(Difficulty difficulty) {
        return "- Đề nghị " + PaperWords.withinSentence(difficulty.to().name()) + ": " + difficulty.proposal();
    }

    static Content content(Obligation owed, Sections sections) {
        var issuer = owed.agency() == null
                ? PaperWords.peoplesCommittee(owed.area().name())
                : owed.agency().name();
        var title = owed.duty().name() + " (" + owed.period().name() + ")";
        return new Content(
                null, null, null, issuer, title, null, null, List.of(owed.to().name()), sections);
    }
}
