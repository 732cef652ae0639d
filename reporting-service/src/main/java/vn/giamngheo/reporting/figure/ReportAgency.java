package vn.giamngheo.reporting.figure;

import java.util.UUID;

/** An agency of the place that a report is about, to which its figures are narrowed. */
public record ReportAgency(UUID id, String code, String name) {

    /** The parameter by which it is asked. */
    public static final String PARAMETER = "agency";

    /** Of that parameter, for the API document. */
    public static final String DESCRIPTION =
            "Code of an agency of the place: what is its own alone; the place with all below it by default";

    /** Of what may be asked for no agency: null then. */
    public static UUID idOf(ReportAgency agency) {
        return agency == null ? null : agency.id();
    }
}
