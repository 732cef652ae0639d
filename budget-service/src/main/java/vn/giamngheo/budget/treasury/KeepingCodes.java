package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentView.HolderView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.OriginYear;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Keeps the table that says what the treasury's codes mean at a place. */
@ApplicationScoped
class KeepingCodes {

    @Inject
    TreasuryCodes codes;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    Preconditions preconditions;

    CodeView add(CodeRequest request) {
        var code = checked(Ids.next(), request);
        codes.write(code);
        return code;
    }

    /** Adds it, unless the table says just that already. */
    Outcome addOnce(CodeRequest request) {
        var code = prepared(Ids.next(), request);
        var other = codes.other(code);
        if (other.isPresent() && sameBut(other.get(), code)) {
            return Outcome.unchanged(other.get().id());
        }
        requireAlone(code);
        codes.write(code);
        return Outcome.ok(code.id());
    }

    CodeView replace(UUID id, CodeRequest request) {
        var before = codes.locked(id);
        scope.requireRecorded(before.areaId(), before.validFrom(), Where.request());
        lineScope.require(before.programme(), before.line(), Where.request());
        preconditions.require(before);
        var code = checked(id, request);
        if (!code.areaId().equals(before.areaId())) {
            throw new ProblemException(
                    BudgetProblem.RECORD_OF_ANOTHER_PLACE,
                    Where.body("/area"),
                    request.area().text());
        }
        codes.write(code);
        return code;
    }

    CodeView readable(UUID id) {
        var code = codes.existing(id);
        scope.requireRecordedReadable(code.areaId(), code.validFrom(), Where.request());
        return code;
    }

    private CodeView checked(UUID id, CodeRequest request) {
        var code = prepared(id, request);
        requireAlone(code);
        return code;
    }

    private CodeView prepared(UUID id, CodeRequest request) {
        var area = scope.required(request.area(), request.validFrom(), "/area");
        requireOrder(request);
        var holder = holders.existing(request.holder(), request.validFrom(), "/holder");
        if (!places.isWithin(holder.place().id(), List.of(area.id()), request.validFrom())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN_PLACE,
                    Where.body("/holder"),
                    request.holder().text());
        }
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        OriginYear.require(
                new Purpose(
                        request.line(),
                        request.source(),
                        request.nature(),
                        request.givenIn(),
                        request.codes().year()),
                "");
        return new CodeView(
                id,
                area.id(),
                request.codes(),
                new HolderView(holder.holder().kind(), holder.holder().id()),
                request.programme(),
                request.line(),
                request.source(),
                request.nature(),
                request.givenIn(),
                request.validFrom(),
                request.validTo());
    }

    private static void requireOrder(CodeRequest request) {
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    BudgetProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
    }

    private void requireAlone(CodeView code) {
        codes.other(code).ifPresent(other -> {
            throw new ProblemException(
                    BudgetProblem.CODES_MEAN_SOMETHING_ELSE,
                    Where.body("/codes"),
                    code.codes().text(),
                    other.validFrom());
        });
    }

    private static boolean sameBut(CodeView one, CodeView other) {
        return new CodeView(
                        other.id(),
                        one.areaId(),
                        one.codes(),
                        one.holder(),
                        one.programme(),
                        one.line(),
                        one.source(),
                        one.nature(),
                        one.originYear(),
                        one.validFrom(),
                        one.validTo())
                .equals(other);
    }
}
