package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;

/**
 * Records what a beneficiary got. Who was not entitled and got it all the same, or got it twice, is recorded: it was paid; and
 * it is found.
 */
@ApplicationScoped
class RecordingSupport {

    @Inject
    HouseholdScope households;

    @Inject
    SupportFindings findings;

    @Inject
    Supports supports;

    @Inject
    PaidSupports paid;

    @Inject
    Policies policies;

    @Inject
    Caller caller;

    /** A support, and whether it is a new one. */
    record Recorded(SupportView support, boolean isNew) {}

    /** @throws ProblemException 403, 404, 409 when the same beneficiary has one of the policy and period already, 422 */
    SupportView record(SupportRequest request) {
        var recorded = recordOnce(request);
        if (!recorded.isNew()) {
            throw recordedAlready(request);
        }
        return recorded.support();
    }

    /** The same, but what says the same again changes nothing. */
    Recorded recordOnce(SupportRequest request) {
        var policy = policies.byCode(request.policy())
                .orElseThrow(
                        () -> References.unknown("/policy", new Words("chính sách", "policy"), request.policy(), ""));
        check(request, policy);
        households.requireWritable(request.household(), "/household");
        requireBeneficiary(request, policy);
        supports.lock(request.household());
        var there = same(request);
        if (there.isPresent()) {
            if (!says(there.get(), request)) {
                throw recordedAlready(request);
            }
            return new Recorded(there.get(), false);
        }
        var id = Ids.next();
        supports.insert(
                id,
                policy.id(),
                supports.isEntitled(policy.id(), request.household(), request.from()),
                request,
                caller.subject());
        findings.settle(request.household());
        paid.markDue(request.household());
        return new Recorded(supports.existing(id).view(), true);
    }

    private Optional<SupportView> same(SupportRequest request) {
        return supports.of(request.household()).stream()
                .map(Supports.Row::view)
                .filter(view -> view.withdrawnAt() == null
                        && view.policy().equals(request.policy())
                        && Objects.equals(view.member(), request.member())
                        && view.from().equals(request.from())
                        && view.to().equals(request.to()))
                .findFirst();
    }

    private static boolean says(SupportView view, SupportRequest request) {
        return view.received() == request.received()
                && view.reason() == request.reason()
                && view.work() == request.work()
                && new HashSet<>(view.money()).equals(new HashSet<>(request.money()));
    }

    private static ProblemException recordedAlready(SupportRequest request) {
        return new ProblemException(
                IndicatorsProblem.SUPPORT_ALREADY, Where.body("/policy"), request.policy(), request.from());
    }

    private static void check(SupportRequest request, PolicyView policy) {
        if (request.to().isBefore(request.from())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/to"), request.from(), request.to());
        }
        if (!policy.holdsOn(request.from())) {
            throw new ProblemException(
                    IndicatorsProblem.POLICY_NOT_IN_FORCE, Where.body("/from"), policy.code(), request.from());
        }
        if (request.from().isAfter(Days.today())) {
            throw invalid("/from", "không được sau hôm nay", "it must not be after today");
        }
        if (request.received() == (request.reason() != null)) {
            throw invalid("/reason", "ghi khi không nhận, và chỉ khi đó", "where it was not received, and only there");
        }
        checkMoney(request);
        if (request.work() != null && policy.kind() != PolicyKind.HOUSING
                || policy.kind() == PolicyKind.HOUSING && request.received() != (request.work() != null)) {
            throw invalid("/work", "ghi cho nhà ở đã hỗ trợ", "of housing that was received, and only there");
        }
    }

    private static void checkMoney(SupportRequest request) {
        if (!request.received() && !request.money().isEmpty()) {
            throw invalid("/money", "chỉ ghi khi đã nhận", "only where it was received");
        }
        var sources = new HashSet<MoneySource>();
        for (var i = 0; i < request.money().size(); i++) {
            var part = request.money().get(i);
            if (part.amount().dong() == 0 || !sources.add(part.source())) {
                throw invalid(
                        "/money/" + i, "mỗi nguồn một lần, lớn hơn không", "each source once, and more than nothing");
            }
        }
    }

    private static ProblemException invalid(String pointer, String vietnamese, String english) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body(pointer), new Words(vietnamese, english));
    }

    private void requireBeneficiary(SupportRequest request, PolicyView policy) {
        if ((policy.beneficiary() == Beneficiary.MEMBER) != (request.member() != null)) {
            throw new ProblemException(
                    IndicatorsProblem.OTHER_BENEFICIARY,
                    Where.body("/member"),
                    policy.code(),
                    policy.beneficiary().name().toLowerCase(Locale.ROOT));
        }
        if (request.member() != null && !supports.isMember(request.household(), request.member(), request.from())) {
            throw new ProblemException(IndicatorsProblem.NO_SUCH_MEMBER, Where.body("/member"));
        }
    }

    /** It was recorded by mistake; it stays readable and no longer counts. */
    SupportView withdraw(UUID id, String reason) {
        var household = supports.existing(id).view().household();
        households.requireWritable(household, null);
        supports.lock(household);
        if (supports.existing(id).view().withdrawnAt() != null) {
            throw new ProblemException(IndicatorsProblem.SUPPORT_WITHDRAWN);
        }
        supports.withdraw(id, caller.subject(), reason);
        findings.settle(household);
        paid.markDue(household);
        return supports.existing(id).view();
    }
}
