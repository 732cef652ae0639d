package vn.giamngheo.budget.ledger;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** All that is wrong with a document is said at once, each at its place. */
class DocumentRulesTest {

    private static final LocalDate PAST = LocalDate.of(2023, 2, 1);

    private final DocumentRules rules = new DocumentRules();

    DocumentRulesTest() {
        rules.references = new References() {
            @Override
            public Set<String> lines(String programme, String pointer) {
                return Set.of("DA1", "DA2");
            }
        };
        rules.lineScope = new LineScope() {
            @Override
            public Optional<Violation> refusal(String programme, String line, Where where) {
                return Optional.empty();
            }
        };
    }

    private record Wrong(Object code, String at) {}

    @Test
    void whatIsRightPasses() {
        assertDoesNotThrow(() -> rules.check("CT", Days.today(), Money.of(3), List.of(part("DA1", 1), part("DA2", 2))));
        assertDoesNotThrow(() -> rules.check("CT", Days.today(), purpose("DA1", 2023), Money.of(1)));
    }

    @Test
    void everythingWrongWithSeveralPartsIsNamed() {
        var parts = List.of(part("DA1", 5), part("DA9", 0));
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.DATE_IN_THE_FUTURE, "/date"),
                        new Wrong(CommonProblem.UNKNOWN_REFERENCE, "/parts/1/line"),
                        new Wrong(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/parts/1/amount"),
                        new Wrong(BudgetProblem.PARTS_DO_NOT_SUM, "/total")),
                wrong(() -> rules.check("CT", Days.today().plusDays(1), Money.of(6), parts)));
    }

    @Test
    void theDifferenceOfPartsAndTotalIsShown() {
        var refusal = assertThrows(
                ProblemException.class, () -> rules.check("CT", PAST, Money.of(10), List.of(part("DA1", 7))));
        assertEquals(List.of(7L, 10L, 3L), refusal.violations().get(0).args());
    }

    @Test
    void everythingWrongWithOnePostingIsNamed() {
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.DATE_IN_THE_FUTURE, "/date"),
                        new Wrong(CommonProblem.UNKNOWN_REFERENCE, "/line"),
                        new Wrong(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/amount")),
                wrong(() -> rules.check("CT", Days.today().plusDays(1), purpose("DA9", 2023), Money.ZERO)));
    }

    @Test
    void onlyAnAdjustmentTakesBackAndSaysWhichItIs() {
        var red = List.of(part("DA1", -5), part("DA2", 5));
        assertDoesNotThrow(() -> rules.check("CT", 2023, PAST, Money.ZERO, red, Decision.ADJUSTMENT, 1));
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.REVISION_OF_AN_ADJUSTMENT, "/revision"),
                        new Wrong(CommonProblem.NEGATIVE_AMOUNT, "/parts/0/amount")),
                wrong(() -> rules.check("CT", 2023, PAST, Money.ZERO, red, Decision.SUPPLEMENTARY, 1)));
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.REVISION_OF_AN_ADJUSTMENT, "/revision"),
                        new Wrong(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/parts/0/amount")),
                wrong(() ->
                        rules.check("CT", 2023, PAST, Money.ZERO, List.of(part("DA1", 0)), Decision.ADJUSTMENT, null)));
    }

    @Test
    void aTransferSumsToZeroForEachSourceNatureAndYear() {
        assertDoesNotThrow(
                () -> rules.checkTransfer("CT", PAST, 2023, List.of(of("DA1", null, -5), of("DA2", 2023, 5))));
        var wrong = assertThrows(
                ProblemException.class,
                () -> rules.checkTransfer("CT", PAST, 2023, List.of(of("DA1", 2022, -5), of("DA2", 2023, 5))));
        assertEquals(
                List.of(
                        List.of(Source.CENTRAL.words(), Nature.RECURRENT.words(), 2022, -5L),
                        List.of(Source.CENTRAL.words(), Nature.RECURRENT.words(), 2023, 5L)),
                wrong.violations().stream().map(violation -> violation.args()).toList());
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.DATE_IN_THE_FUTURE, "/date"),
                        new Wrong(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/parts/0/amount"),
                        new Wrong(CommonProblem.UNKNOWN_REFERENCE, "/parts/1/line"),
                        new Wrong(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/parts/1/amount")),
                wrong(() -> rules.checkTransfer(
                        "CT", Days.today().plusDays(1), 2023, List.of(of("DA1", null, 0), of("DA9", null, 0)))));
    }

    @Test
    void partsOfOneHolderObeyTheSameRules() {
        assertDoesNotThrow(() -> rules.checkLines("CT", 2023, PAST, Money.of(5), List.of(of("DA1", null, 5))));
        assertEquals(
                List.of(
                        new Wrong(CommonProblem.UNKNOWN_REFERENCE, "/parts/0/line"),
                        new Wrong(CommonProblem.NEGATIVE_AMOUNT, "/parts/0/amount"),
                        new Wrong(BudgetProblem.PARTS_DO_NOT_SUM, "/total")),
                wrong(() -> rules.checkLines("CT", 2023, PAST, Money.of(5), List.of(of("DA9", null, -5)))));
        assertEquals(
                List.of(
                        new Wrong(BudgetProblem.DATE_IN_THE_FUTURE, "/date"),
                        new Wrong(CommonProblem.UNKNOWN_REFERENCE, "/parts/1/line")),
                wrong(() -> rules.checkLinesOf("CT", Days.today().plusDays(1), List.of("DA1", "DA9"))));
        assertDoesNotThrow(() -> rules.checkLinesOf("CT", PAST, List.of("DA1")));
        assertEquals(
                List.of(new Wrong(BudgetProblem.DATE_IN_THE_FUTURE, "/date")),
                wrong(() -> rules.check(Days.today().plusDays(1))));
        assertDoesNotThrow(() -> rules.check(Days.today()));
    }

    @Test
    void moneyComesFromNoLaterYearThanItIsUsedInAndFromNoneBeforeTheProgrammes() {
        for (var year : List.of(2016, 2023)) {
            assertDoesNotThrow(() -> rules.check("CT", PAST, purpose("DA1", year), Money.of(1)));
            assertDoesNotThrow(() -> rules.checkLines("CT", 2023, PAST, Money.of(5), List.of(of("DA1", year, 5))));
        }
        for (var year : List.of(2015, 2024)) {
            assertEquals(
                    List.of(new Wrong(BudgetProblem.ORIGIN_YEAR_DOES_NOT_FIT, "/originYear")),
                    wrong(() -> rules.check("CT", PAST, purpose("DA1", year), Money.of(1))));
            assertEquals(
                    List.of(new Wrong(BudgetProblem.ORIGIN_YEAR_DOES_NOT_FIT, "/parts/0/originYear")),
                    wrong(() -> rules.checkLines("CT", 2023, PAST, Money.of(5), List.of(of("DA1", year, 5)))));
            assertEquals(
                    List.of(
                            new Wrong(BudgetProblem.ORIGIN_YEAR_DOES_NOT_FIT, "/parts/0/originYear"),
                            new Wrong(BudgetProblem.ORIGIN_YEAR_DOES_NOT_FIT, "/parts/1/originYear")),
                    wrong(() ->
                            rules.checkTransfer("CT", PAST, 2023, List.of(of("DA1", year, -5), of("DA2", year, 5)))));
            assertThrows(ProblemException.class, () -> OriginYear.require(purpose("DA1", year), ""));
        }
    }

    private static Purpose purpose(String line, int originYear) {
        return new Purpose(line, Source.CENTRAL, Nature.RECURRENT, originYear, 2023);
    }

    private static LineAmount of(String line, Integer originYear, long amount) {
        return new LineAmount(line, Source.CENTRAL, Nature.RECURRENT, originYear, Money.of(amount));
    }

    private static List<Wrong> wrong(Executable check) {
        return assertThrows(ProblemException.class, check).violations().stream()
                .map(violation -> new Wrong(violation.code(), violation.where().name()))
                .toList();
    }

    private static Part part(String line, long amount) {
        return new Part(null, line, Source.CENTRAL, Nature.RECURRENT, null, Money.of(amount));
    }
}
