package vn.giamngheo.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.client.ApiClient;
import vn.giamngheo.client.ApiException;
import vn.giamngheo.client.ApiResponse;
import vn.giamngheo.client.api.AllocationsApi;
import vn.giamngheo.client.api.EstimatesApi;
import vn.giamngheo.client.api.ObservationsApi;
import vn.giamngheo.client.api.PaymentsApi;
import vn.giamngheo.client.api.PlansApi;
import vn.giamngheo.client.api.ReportsApi;
import vn.giamngheo.client.model.Act;
import vn.giamngheo.client.model.AllocationRequest;
import vn.giamngheo.client.model.Comparator;
import vn.giamngheo.client.model.EstimateRequest;
import vn.giamngheo.client.model.HolderRef;
import vn.giamngheo.client.model.Nature;
import vn.giamngheo.client.model.ObservationRequest;
import vn.giamngheo.client.model.Part;
import vn.giamngheo.client.model.PaymentRequest;
import vn.giamngheo.client.model.PlanRequest;
import vn.giamngheo.client.model.Problem;
import vn.giamngheo.client.model.Source;
import vn.giamngheo.client.model.Target;

/**
 * The way through with the generated Java client, as an integrator would write it: from a plan over its money and what was
 * observed to the reports. Takes what there is as JSON from its input, and tells what it found as JSON.
 */
public final class JavaWalk {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long TRIEU = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 15);

    private final JsonNode given;
    private final ObjectNode found = MAPPER.createObjectNode();

    /** What was written so far, to be seen by what comes next. */
    private String after;

    private JavaWalk(JsonNode given) {
        this.given = given;
        this.after = text("after");
    }

    public static void main(String... none) throws IOException, ApiException {
        System.out.println(new JavaWalk(MAPPER.readTree(System.in)).walked());
    }

    private ObjectNode walked() throws ApiException, IOException {
        plan();
        money();
        pay();
        payTooMuch();
        observe();
        reports();
        askForAPlaceThatThereIsNot();
        return found;
    }

    private void plan() throws ApiException {
        var target = new Target()
                .key("CT1")
                .indicator(text("indicator"))
                .comparator(Comparator.AT_LEAST)
                .value(new BigDecimal("62.5"))
                .unit("percent")
                .dueOn(LAST);
        var request = new PlanRequest()
                .area(text("area"))
                .programme(text("programme"))
                .title("Kế hoạch giảm nghèo năm 2023")
                .issuer("Ủy ban nhân dân")
                .periodFrom(FIRST)
                .periodTo(LAST)
                .targets(List.of(target))
                .fundLines(List.of());
        var plan = seen(new PlansApi(as("standing-agency"))
                .createPlanWithHttpInfo(PlansApi.APICreatePlanRequest.newBuilder()
                        .idempotencyKey(key())
                        .after(after)
                        .planRequest(request)
                        .build()));
        var issued = seen(new PlansApi(as("approver"))
                .issuePlanWithHttpInfo(PlansApi.APIIssuePlanRequest.newBuilder()
                        .id(plan.getId().toString())
                        .idempotencyKey(key())
                        .after(after)
                        .build()));
        found.put("plan", issued.getStatus().getValue());
    }

    private void money() throws ApiException {
        var estimate = new EstimateRequest()
                .programme(text("programme"))
                .year(2023)
                .date(DAY)
                .act(act("1/NQ-HĐND"))
                .total(1_000 * TRIEU)
                .parts(List.of(part(text("province"))));
        seen(new EstimatesApi(as("finance-officer"))
                .recordEstimateWithHttpInfo(EstimatesApi.APIRecordEstimateRequest.newBuilder()
                        .idempotencyKey(key())
                        .after(after)
                        .estimateRequest(estimate)
                        .build()));
        var allocation = new AllocationRequest()
                .programme(text("programme"))
                .year(2023)
                .date(DAY)
                .giver(new HolderRef().area(text("province")))
                .act(act("2/QĐ-UBND"))
                .total(1_000 * TRIEU)
                .parts(List.of(part(text("area"))));
        seen(new AllocationsApi(as("finance-officer"))
                .recordAllocationWithHttpInfo(AllocationsApi.APIRecordAllocationRequest.newBuilder()
                        .idempotencyKey(key())
                        .after(after)
                        .allocationRequest(allocation)
                        .build()));
    }

    private static Act act(String number) {
        return new Act()
                .number(number)
                .issuedOn("2023-01-05")
                .issuer("Ủy ban nhân dân")
                .title("Giao vốn");
    }

    private static Part part(String receiver) {
        return new Part()
                .receiver(new HolderRef().area(receiver))
                .line("DA1")
                .source(Source.PROVINCE)
                .nature(Nature.RECURRENT)
                .amount(1_000 * TRIEU);
    }

    /** The answer is lost, and the same is sent again under its key. */
    private void pay() throws ApiException {
        var key = key();
        var first = seen(paid(300, key));
        var second = seen(paid(300, key));
        found.put("paidOnce", first.equals(second));
    }

    private ApiResponse<vn.giamngheo.client.model.DocumentView> paid(long trieu, String key) throws ApiException {
        var payment = new PaymentRequest()
                .programme(text("programme"))
                .year(2023)
                .date(DAY)
                .holder(new HolderRef().area(text("area")))
                .line("DA1")
                .source(Source.PROVINCE)
                .nature(Nature.RECURRENT)
                .payee("Nhóm cộng đồng thí dụ")
                .amount(trieu * TRIEU);
        return new PaymentsApi(as("finance-officer"))
                .recordPaymentWithHttpInfo(PaymentsApi.APIRecordPaymentRequest.newBuilder()
                        .idempotencyKey(key)
                        .after(after)
                        .paymentRequest(payment)
                        .build());
    }

    private void payTooMuch() throws IOException {
        try {
            paid(701, key());
        } catch (ApiException refused) {
            found.set("refused", problem(refused));
        }
    }

    private void observe() throws ApiException {
        var observation = new ObservationRequest()
                .indicator(text("indicator"))
                .area(text("area"))
                .periodFrom(FIRST)
                .periodTo(LAST)
                .numerator(5L)
                .denominator(8L)
                .source("Báo cáo cuối năm");
        seen(new ObservationsApi(as("line-agency"))
                .recordObservationWithHttpInfo(ObservationsApi.APIRecordObservationRequest.newBuilder()
                        .idempotencyKey(key())
                        .after(after)
                        .observationRequest(observation)
                        .build()));
    }

    private void reports() throws ApiException {
        var reports = new ReportsApi(as("auditor"));
        var execution = reports.getBudgetExecutionReport(ReportsApi.APIGetBudgetExecutionReportRequest.newBuilder()
                .area(text("area"))
                .year("2023")
                .programme(text("programme"))
                .after(after)
                .build());
        found.put("allocated", execution.getTotal().getTotal().getAllocated());
        found.put("disbursed", execution.getTotal().getTotal().getDisbursed());
        found.put("line", execution.getLines().get(0).getName().getEn());
        var progress = reports.getPlanProgressReport(ReportsApi.APIGetPlanProgressReportRequest.newBuilder()
                .area(text("area"))
                .year("2023")
                .after(after)
                .build());
        var target = progress.getPlans().get(0).getTargets().get(0);
        found.put("target", target.getTarget());
        found.put("numerator", target.getActual().getNumerator());
        found.put("met", target.getMet());
    }

    private void askForAPlaceThatThereIsNot() throws IOException {
        try {
            new ReportsApi(as("auditor"))
                    .getBudgetExecutionReport(ReportsApi.APIGetBudgetExecutionReportRequest.newBuilder()
                            .area("999")
                            .year("2023")
                            .build());
        } catch (ApiException refused) {
            found.set("unreadable", problem(refused));
        }
    }

    private static ObjectNode problem(ApiException refused) throws IOException {
        var problem = MAPPER.readValue(refused.getResponseBody(), Problem.class);
        var told = MAPPER.createObjectNode().put("status", problem.getStatus()).put("code", problem.getCode());
        var error = problem.getErrors().get(0);
        return error.getPointer() == null
                ? told.put("parameter", error.getParameter())
                : told.put("pointer", error.getPointer());
    }

    private <T> T seen(ApiResponse<T> answer) {
        var event = answer.getHeaders().getOrDefault("event-id", List.of());
        after = event.isEmpty() ? after : event.get(0);
        return answer.getData();
    }

    private ApiClient as(String role) {
        var client = new ApiClient();
        client.updateBaseUri(text("address"));
        var token = given.path("tokens").path(role).asText();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String text(String name) {
        return given.path(name).asText();
    }
}
