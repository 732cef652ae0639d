package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;

/**
 * Records what beneficiaries got, many as one set. Who was not entitled and got it all the same, or got it twice, is recorded:
 * it was paid; and it is found.
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

    /**
     * What became of one of many.
     *
     * @param id of the support; null when it was refused
     * @param isNew false where the same had been said before
     * @param refused null unless it broke a rule; nothing is stored of it then
     */
    record Recorded(UUID id, boolean isNew, ProblemException refused) {}

    /** All that is to be known of some requests, read at once. */
    private final class Recording {

        private final Map<String, PolicyView> known;
        private final HouseholdScope.Writable writable;
        private final Set<Supports.Membership> members;
        private final Map<Supports.Key, SupportView> there = new HashMap<>();
        private final List<Supports.New> added = new ArrayList<>();

        Recording(List<SupportRequest> requests) {
            known = policies.byCodes(
                    requests.stream().map(SupportRequest::policy).distinct().toList());
            var named = new TreeSet<UUID>();
            requests.forEach(request -> named.add(request.household()));
            writable = households.writable(named);
            members = supports.members(requests.stream()
                    .filter(request -> request.member() != null)
                    .map(Supports.Membership::of)
                    .distinct()
                    .toList());
            supports.lock(named);
            supports.of(named).stream()
                    .map(Supports.Row::view)
                    .filter(view -> view.withdrawnAt() == null)
                    .forEach(view -> there.put(Supports.Key.of(view), view));
        }

        Recorded recorded(SupportRequest request) {
            try {
                check(request);
                return say(request);
            } catch (ProblemException refused) {
                return new Recorded(null, false, refused);
            }
        }

        private void check(SupportRequest request) {
            var policy = known.get(request.policy());
            if (policy == null) {
                throw References.unknown("/policy", new Words("chính sách", "policy"), request.policy(), "");
            }
            RecordingSupport.check(request, policy);
            writable.require(request.household(), "/household");
            requireBeneficiary(request, policy, members);
        }

        private Recorded say(SupportRequest request) {
            var key = Supports.Key.of(request);
            var same = there.get(key);
            if (same != null) {
                if (!says(same, request)) {
                    throw recordedAlready(request);
                }
                return new Recorded(same.id(), false, null);
            }
            var id = Ids.next();
            added.add(new Supports.New(id, known.get(request.policy()).id(), request));
            there.put(key, said(id, request));
            return new Recorded(id, true, null);
        }

        void store() {
            if (!added.isEmpty()) {
                supports.insert(added, caller.subject());
                var changed = new TreeSet<UUID>();
                added.forEach(each -> changed.add(each.request().household()));
                findings.settle(changed);
                paid.markDue(changed);
            }
        }
    }

    /** @throws ProblemException 403, 404, 409 when the same beneficiary has one of the policy and period already, 422 */
    SupportView record(SupportRequest request) {
        var recorded = record(List.of(request)).get(0);
        if (recorded.refused() != null) {
            throw recorded.refused();
        }
        if (!recorded.isNew()) {
            throw recordedAlready(request);
        }
        return supports.existing(recorded.id()).view();
    }

    /** What says the same again changes nothing. @return what became of each, in their order */
    List<Recorded> record(List<SupportRequest> requests) {
        var recording = new Recording(requests);
        var recorded = requests.stream().map(recording::recorded).toList();
        recording.store();
        return recorded;
    }

    /** As far as it is compared with what is said later. */
    private static SupportView said(UUID id, SupportRequest request) {
        return new SupportView(
                id,
                request.policy(),
                request.household(),
                request.member(),
                request.from(),
                request.to(),
                false,
                request.received(),
                request.reason(),
                request.money(),
                request.work(),
                null,
                null,
                List.of());
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
        PastDay.require(request.from(), Where.body("/from"));
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

    private static void requireBeneficiary(
            SupportRequest request, PolicyView policy, Set<Supports.Membership> members) {
        if ((policy.beneficiary() == Beneficiary.MEMBER) != (request.member() != null)) {
            throw new ProblemException(
                    IndicatorsProblem.OTHER_BENEFICIARY,
                    Where.body("/member"),
                    policy.code(),
                    policy.beneficiary().words());
        }
        if (request.member() != null && !members.contains(Supports.Membership.of(request))) {
            throw new ProblemException(IndicatorsProblem.NO_SUCH_MEMBER, Where.body("/member"), request.household());
        }
    }

    /** It was recorded by mistake; it stays readable and no longer counts. */
    SupportView withdraw(UUID id, String reason) {
        var household = supports.existing(id).view().household();
        households.requireWritable(household);
        supports.lock(List.of(household));
        if (supports.existing(id).view().withdrawnAt() != null) {
            throw new ProblemException(IndicatorsProblem.SUPPORT_WITHDRAWN);
        }
        supports.withdraw(id, caller.subject(), reason);
        findings.settle(List.of(household));
        paid.markDue(List.of(household));
        return supports.existing(id).view();
    }
}
