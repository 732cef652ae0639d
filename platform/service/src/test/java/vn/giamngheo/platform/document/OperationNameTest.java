package vn.giamngheo.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients call operations by what they do. */
class OperationNameTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/payments, recordPayment",
        "POST, /api/v1/plans, createPlan",
        "GET, /api/v1/payments, listPayments",
        "GET, /api/v1/payments/{id}, getPayment",
        "GET, /api/v1/payments/changes, listPaymentChanges",
        "POST, /api/v1/payments/{id}/reversals, reversePayment",
        "GET, /api/v1/reversals/{id}, getReversal",
        "GET, /api/v1/payments/{id}/acts/{actId}/files/{fileId}, getPaymentActFile",
        "POST, /api/v1/payments/{id}/acts, recordPaymentAct",
        "PUT, /api/v1/payments/{id}/supports, replacePaymentSupports",
        "PUT, /api/v1/policy-credits/{id}, replacePolicyCredit",
        "DELETE, /api/v1/plans/{id}, deletePlan",
        "DELETE, /api/v1/boundary-acts/{id}/units, deleteBoundaryActUnits",
        "POST, /api/v1/plans/{id}/issue, issuePlan",
        "POST, /api/v1/activities/{id}/entries, recordActivityEntry",
        "POST, /api/v1/livelihood-projects/{id}/funding-requests/{requestId}/cancellations,"
                + " cancelLivelihoodProjectFundingRequest",
        "POST, /api/v1/observations/imports, importObservations",
        "GET, /api/v1/observations/imports/{id}, getObservationImport",
        "GET, /api/v1/observations/imports/{id}/results, listObservationImportResults",
        "GET, /api/v1/observations/imports/{id}/file-with-errors, getObservationImportFileWithErrors",
        "GET, /api/v1/allocation-proposals/bases/imports/template, getAllocationProposalBasisImportTemplate",
        "POST, /api/v1/households/searches, searchHouseholds",
        "GET, /api/v1/households/{id}/classes, listHouseholdClasses",
        "GET, /api/v1/areas/export, exportAreas",
        "GET, /api/v1/my-work, getMyWork",
        "GET, /api/v1/reports/budget-execution, getBudgetExecutionReport",
        "GET, /api/v1/reports/works/explain, explainWorksReport",
        "GET, /api/v1/reports/works/latest, getLatestWorksReport",
        "GET, /api/v1/audit/plans/export, exportPlansAudit",
        "GET, /api/v1/operations/plans/dead-letters, listPlansDeadLetters",
        "POST, /api/v1/operations/plans/outbox/{id}/send-again, resendPlansOutbox",
        "POST, /api/v1/operations/reporting/rebuild, rebuildReporting",
    })
    void itIsMadeOfTheRoute(HttpMethod method, String path, String name) {
        assertEquals(name, OperationName.of(method, path));
    }
}
