package vn.giamngheo.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmountTextTest {

    @Provide
    Arbitrary<Money> amounts() {
        var any = Arbitraries.longs().between(0, Money.LIMIT);
        var round = Arbitraries.longs().between(0, Money.LIMIT / 1_000_000).map(millions -> millions * 1_000_000);
        return Arbitraries.oneOf(any, round).map(Money::of);
    }

    @Property
    void whatIsWrittenIsReadAgainExactly(@ForAll("amounts") Money amount, @ForAll MoneyUnit unit) {
        assertEquals(amount, AmountText.read(AmountText.write(amount, unit), null));
    }

    @Property
    void aUnitThatIsSaidCountsMoreThanThatOfTheColumn(
            @ForAll("amounts") Money amount, @ForAll MoneyUnit said, @ForAll MoneyUnit declared) {
        assertEquals(amount, AmountText.read(AmountText.write(amount, said), declared));
    }

    @Property
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll String text, @ForAll MoneyUnit unit) {
        try {
            var read = AmountText.read(text, unit);
            assertEquals(read, AmountText.read(AmountText.write(read, unit), unit));
        } catch (AmountText.Unreadable refused) {
            assertEquals(refused.getMessage(), refused.reason().name());
        }
    }

    @Example
    void amountsAreReadAsOfficialsWriteThem() {
        Map.of(
                        "5.465 triệu", 5_465_000_000L,
                        "1.046,625 triệu", 1_046_625_000L,
                        "12,5 tỷ", 12_500_000_000L,
                        "12,5 Tỉ đồng", 12_500_000_000L,
                        "349triệu đồng", 349_000_000L,
                        "11.725.000.000", 11_725_000_000L,
                        "1.046 đồng", 1_046L,
                        "0,000001 triệu", 1L,
                        "7", 7L,
                        "1,046\u00a0triệu", 1_046_000L)
                .forEach((text, dong) -> assertEquals(Money.of(dong), AmountText.read(text, null), text));
    }

    @Example
    void theColumnMaySayTheUnit() {
        assertEquals(Money.of(1_046_000_000), AmountText.read("1.046", MoneyUnit.TRIEU));
        assertEquals(Money.of(1_046_625_000), AmountText.read("1.046,625", MoneyUnit.TRIEU));
        assertEquals(Money.of(1_046), AmountText.read("1.046", MoneyUnit.DONG));
        assertEquals(Money.of(1_046_625_000), AmountText.read(new BigDecimal("1046.625"), MoneyUnit.TRIEU));
        assertEquals(Money.of(5_000), AmountText.read(new BigDecimal("5e3"), null));
    }

    @Example
    void whatMayMeanTwoThingsIsRefused() {
        assertEquals(AmountText.Reason.AMBIGUOUS, refused("1.046", null));
        assertEquals(AmountText.Reason.AMBIGUOUS, refused("349.000,0", null));
    }

    @Example
    void whatIsNoAmountIsRefused() {
        for (var text : new String[] {
            "",
            " ",
            "triệu",
            "12.5 tỷ",
            "1,046,625",
            "1.04.625",
            "0.465",
            "1046.625",
            "5 465",
            "5.465 USD",
            "+5",
            "5e3",
            "1.046.",
            ",5",
            "5,",
            "5.465 triệu triệu"
        }) {
            assertEquals(AmountText.Reason.NOT_AN_AMOUNT, refused(text, MoneyUnit.TRIEU), text);
        }
        assertEquals(AmountText.Reason.NEGATIVE, refused("-5 triệu", null));
        assertEquals(AmountText.Reason.FRACTION_OF_A_DONG, refused("0,0000001 triệu", null));
        assertEquals(AmountText.Reason.FRACTION_OF_A_DONG, refused("1,5", null));
        assertEquals(AmountText.Reason.TOO_LARGE, refused("9.007.199,254740992 tỷ", null));
        assertEquals(AmountText.Reason.TOO_LARGE, number("1e400"));
        assertEquals(AmountText.Reason.FRACTION_OF_A_DONG, number("0.30000000000000004"));
        assertEquals(AmountText.Reason.NEGATIVE, number("-1"));
    }

    private static AmountText.Reason refused(String text, MoneyUnit unit) {
        return assertThrows(AmountText.Unreadable.class, () -> AmountText.read(text, unit))
                .reason();
    }

    private static AmountText.Reason number(String number) {
        return assertThrows(AmountText.Unreadable.class, () -> AmountText.read(new BigDecimal(number), null))
                .reason();
    }
}
