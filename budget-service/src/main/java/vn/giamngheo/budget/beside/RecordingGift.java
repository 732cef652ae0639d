package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.dated.DatedRecords;
import vn.giamngheo.budget.dated.Draft;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.budget.dated.RecordRules;
import vn.giamngheo.budget.dated.RecordView;
import vn.giamngheo.events.MobilisedGiftState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateTable;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;

/** Records gifts. Of who gives, organisations alone are named. */
@ApplicationScoped
class RecordingGift {

    static final RecordKind<MobilisedGiftState> KIND = new RecordKind<>(
            "/api/v1/mobilised-gifts",
            Topics.MOBILISED_GIFTS,
            MobilisedGiftState.TYPE,
            new StateTable<>("mobilised_gift", MobilisedGiftState.class),
            List.of());

    @Inject
    LineScope lineScope;

    @Inject
    Scope scope;

    @Inject
    RecordRules rules;

    @Inject
    DatedRecords records;

    RecordView<MobilisedGiftState> record(GiftRequest request) {
        return records.record(KIND, checked(request));
    }

    RecordView<MobilisedGiftState> correct(UUID id, GiftRequest request) {
        return records.correct(KIND, id, checked(request));
    }

    private Draft<MobilisedGiftState> checked(GiftRequest request) {
        rules.requirePast(request.date(), "/date");
        var area = scope.required(request.area(), request.date(), "/area");
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        requireForm(request);
        return (id, version) -> new MobilisedGiftState(
                id,
                version,
                false,
                area.id(),
                request.date(),
                request.programme(),
                request.line(),
                request.form().wireName(),
                request.amount() == null ? 0 : request.amount().dong(),
                request.labourDays(),
                request.goods(),
                request.organisation() == null ? "anonymous" : "organisation",
                request.organisation(),
                request.purpose());
    }

    private static void requireForm(GiftRequest request) {
        var labour = request.form() == GiftRequest.Form.LABOUR;
        var goods = request.form() == GiftRequest.Form.GOODS;
        require(labour == (request.labourDays() != null), request, "/labourDays", labour);
        require(goods == (request.goods() != null && !request.goods().isBlank()), request, "/goods", goods);
        var worth = request.amount() != null && request.amount().isAboveZero();
        require(labour || worth, request, "/amount", true);
    }

    private static void require(boolean right, GiftRequest request, String pointer, boolean wanted) {
        if (!right) {
            var field = pointer.substring(1);
            throw new ProblemException(
                    BudgetProblem.GIFT_OF_ANOTHER_FORM,
                    Where.body(pointer),
                    request.form().words(),
                    wanted
                            ? new Words("cần có '" + field + "'", "needs '" + field + "'")
                            : new Words("không có '" + field + "'", "has no '" + field + "'"));
        }
    }
}
