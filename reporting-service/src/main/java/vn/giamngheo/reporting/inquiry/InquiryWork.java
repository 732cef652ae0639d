package vn.giamngheo.reporting.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.figure.ReportArea;

/** What the caller has to answer. */
@ApplicationScoped
public class InquiryWork {

    @Inject
    Inquiries inquiries;

    @Inject
    Caller caller;

    /** An inquiry that a place of the caller has not answered. */
    public record Open(UUID inquiry, String title, Instant dueAt, ReportArea area) {}

    /** The longest due first. */
    public List<Open> toAnswer(int limit) {
        return caller.hasRole(Roles.COMMUNE_OFFICER) || caller.hasRole(Roles.STANDING_AGENCY)
                ? inquiries.openOfOwn(limit)
                : List.of();
    }
}
