package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.MobilisedGiftState;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;

/** What is recorded beside the ledger arrives here as it was said last, whatever comes twice or late. */
@QuarkusTest
class BesideTheLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final UUID place = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void aForecastArrives() throws Exception {
        tell(Topics.DISBURSEMENT_FORECASTS, DisbursementForecastState.TYPE, forecast(2, 900));
        tell(Topics.DISBURSEMENT_FORECASTS, DisbursementForecastState.TYPE, forecast(1, 700));
        assertEquals(
                List.of("(2,f,%s,area,CT,,2023,pledge,year_end,2023-12-31,900)".formatted(place)),
                row("disbursement_forecast", """
                        row(event_version, deleted, area_id, holder_kind, programme_code, line_code, year, kind, horizon,
                            until, amount)"""));
    }

    @Test
    void policyCreditArrivesAndIsTakenBack() throws Exception {
        tell(Topics.POLICY_CREDITS, PolicyCreditState.TYPE, credit(1, false));
        var columns = "row(event_version, deleted, credit_programme, lent, recovered, outstanding, overdue, borrowers)";
        assertEquals(List.of("(1,f,HO-NGHEO,2,1,96,5,19)"), row("policy_credit", columns));
        tell(Topics.POLICY_CREDITS, PolicyCreditState.TYPE, credit(2, true));
        assertEquals(List.of("(2,t,HO-NGHEO,2,1,96,5,19)"), row("policy_credit", columns));
    }

    @Test
    void integratedMoneyArrives() throws Exception {
        tell(
                Topics.INTEGRATED_FUNDS,
                IntegratedFundState.TYPE,
                new IntegratedFundState(id, 1, false, place, DAY, "CT", "DA1", 2023, "NTM", "local", 320, 295));
        assertEquals(
                List.of("(DA1,2023,NTM,local,320,295)"),
                row("integrated_fund", "row(line_code, year, origin, source, allocated, disbursed)"));
    }

    @Test
    void aGiftArrives() throws Exception {
        tell(
                Topics.MOBILISED_GIFTS,
                MobilisedGiftState.TYPE,
                new MobilisedGiftState(
                        id, 1, false, place, DAY, "CT", null, "labour", 0, 40, null, "anonymous", null, "Cầu"));
        assertEquals(
                List.of("(labour,0,40,,anonymous,,Cầu)"),
                row("mobilised_gift", "row(form, amount, labour_days, goods, donor_kind, donor, purpose)"));
    }

    private void tell(String topic, String type, DatedState state) {
        world.publish(topic, type, state.id(), state);
        world.arrive();
    }

    private List<String> row(String table, String columns) throws Exception {
        return database.texts("select (%s)::text from %s where id = ?".formatted(columns, table), id);
    }

    private DisbursementForecastState forecast(int version, long amount) {
        return new DisbursementForecastState(
                id,
                version,
                false,
                place,
                DAY,
                "area",
                place,
                "CT",
                null,
                2023,
                "pledge",
                "year_end",
                LocalDate.of(2023, 12, 31),
                amount,
                null);
    }

    private PolicyCreditState credit(int version, boolean deleted) {
        return new PolicyCreditState(id, version, deleted, place, DAY, "HO-NGHEO", 2, 1, 96, 5, 19);
    }
}
