package vn.giamngheo.budget.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.reference.References;

/** Bases of receivers as files. With the last one that was missing, and with each that changes, shares are computed. */
@ApplicationScoped
class BaseImport implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            Column.text("proposal", "Phương án", "Mã (id) của phương án", "Id of the proposal", 36)
                    .mandatory(),
            Column.areaCode("area", "Mã địa bàn nhận", "Hoặc cột tiếp theo", "The receiver, if a place"),
            Column.text("agency", "Mã cơ quan nhận", "Hoặc cột trước", "The receiver, if an agency", 60),
            Column.text("criterion", "Tiêu chí", "Mã tiêu chí của phương án", "Code of a criterion", 40)
                    .mandatory(),
            Column.decimal("base", "Số liệu", "Không âm", "Not below zero").mandatory());

    @Inject
    Proposals proposals;

    @Inject
    EditingProposal editing;

    @Override
    public String name() {
        return "allocation-proposal-bases";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "criterion";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.FINANCE_OFFICER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var held = new HashMap<UUID, Proposal>();
        var ids = rows.stream().flatMap(row -> id(row).stream()).distinct().toList();
        proposals.locked(ids).forEach(proposal -> held.put(proposal.id(), proposal));
        var changed = new LinkedHashMap<UUID, Proposal>(held);
        var outcomes = new ArrayList<Outcome>();
        for (var row : rows) {
            outcomes.add(Outcome.of(() -> handle(row, changed)));
        }
        changed.forEach((id, proposal) -> {
            if (!proposal.equals(held.get(id))) {
                proposals.write(proposal);
            }
        });
        return outcomes;
    }

    private Outcome handle(ImportRow row, Map<UUID, Proposal> all) {
        var proposal = id(row).map(all::get)
                .orElseThrow(() ->
                        References.unknown("/proposal", new Words("phương án", "proposal"), row.text("proposal"), ""));
        editing.requireOwn(proposal, Where.body("/proposal"));
        proposal.requireDraft();
        var content = proposal.content();
        var receiver = receiver(row, content);
        var criterion = row.text("criterion");
        if (content.criteria().stream().noneMatch(each -> each.code().equals(criterion))) {
            throw Preparing.unknownCriterion("/criterion", criterion);
        }
        var before = content.receivers().get(receiver).bases().get(criterion);
        if (before != null && before.compareTo(row.decimal("base")) == 0) {
            return Outcome.unchanged(proposal.id());
        }
        var known = content.knowing(receiver, criterion, row.decimal("base"));
        all.put(proposal.id(), proposal.saying(Preparing.divided(known)));
        return Outcome.ok(proposal.id());
    }

    private static int receiver(ImportRow row, Content content) {
        var ref = new HolderRef(row.areaCode("area"), row.text("agency"));
        if ((ref.area() == null) == (ref.agency() == null)) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/area"), "area");
        }
        var position = Preparing.position(content, ref);
        if (position < 0) {
            throw References.unknown("/area", new Words("nơi nhận", "receiver"), ref.text(), "");
        }
        return position;
    }

    /** Empty for what is no id. */
    private static Optional<UUID> id(ImportRow row) {
        try {
            return Optional.of(UUID.fromString(row.text("proposal")));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
