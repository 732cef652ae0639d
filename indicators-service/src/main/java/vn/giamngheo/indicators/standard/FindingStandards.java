package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** Which standards hold where and when. */
@ApplicationScoped
public class FindingStandards {

    @Inject
    Standards standards;

    /**
     * The standard that a body names.
     *
     * @throws ProblemException 422 when there is none
     */
    public AppliedStandard named(String code, String pointer) {
        return standards
                .byCode(code)
                .map(FindingStandards::applied)
                .orElseThrow(() -> References.unknown(pointer, new Words("chuẩn nghèo", "poverty standard"), code, ""));
    }

    public Optional<AppliedStandard> byCode(String code) {
        return standards.byCode(code).map(FindingStandards::applied);
    }

    /** The nation's standard on a day. */
    public Optional<AppliedStandard> ofNation(LocalDate on) {
        return inForce(Areas.COUNTRY_ID, on).stream().findFirst();
    }

    /** The nation's standard at a place on a day, and that of its province if it has its own. */
    public List<AppliedStandard> inForce(UUID area, LocalDate on) {
        return standards.inForce(area, on).stream()
                .map(FindingStandards::applied)
                .toList();
    }

    /** The same as {@link #inForce}, with their words. */
    public List<DescribedStandard> described(UUID area, LocalDate on) {
        return standards.inForce(area, on).stream().map(DescribedStandard::of).toList();
    }

    /** The standard of a code, whenever and wherever it holds, with its words. */
    public Optional<DescribedStandard> described(String code) {
        return standards.byCode(code).map(DescribedStandard::of);
    }

    private static AppliedStandard applied(StandardRow standard) {
        return new AppliedStandard(
                standard.id(), standard.code(), standard.content().criteria());
    }
}
