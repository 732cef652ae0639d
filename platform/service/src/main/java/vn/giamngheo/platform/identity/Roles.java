package vn.giamngheo.platform.identity;

/** The roles of the suite, as tokens name them. */
public final class Roles {

    public static final String SURVEYOR = "surveyor";
    public static final String VILLAGE_HEAD = "village-head";
    public static final String COMMUNE_OFFICER = "commune-officer";
    public static final String LINE_AGENCY = "line-agency";
    public static final String INVESTOR = "investor";
    public static final String APPRAISER = "appraiser";
    public static final String APPROVER = "approver";
    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String STANDING_AGENCY = "standing-agency";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATOR = "integrator";
    public static final String DATA_RECIPIENT = "data-recipient";
    public static final String ADMIN = "admin";

    private Roles() {}
}
