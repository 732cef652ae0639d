package vn.giamngheo.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.value.NumberText.Reason;
import vn.giamngheo.platform.value.NumberText.Style;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "1.234, DOT_GROUPS, 1234",
        "'1,234', DOT_GROUPS, 1.234",
        "'1.234,5', DOT_GROUPS, 1234.5",
        "1.234, COMMA_GROUPS, 1.234",
        "'1,234', COMMA_GROUPS, 1234",
        "'20,40', , 20.40",
        "20.40, , 20.40",
        "'1.234,5', , 1234.5",
        "1.234.567, , 1234567",
        "'0,125', , 0.125",
        "1234, , 1234"
    })
    void isReadAsDeclaredAndWithoutADeclarationWhereThereIsOneWay(String text, Style declared, BigDecimal number) {
        assertEquals(number, NumberText.read(text, declared));
    }

    @ParameterizedTest
    @CsvSource({
        "1.234, , AMBIGUOUS",
        "'1,234', , AMBIGUOUS",
        "1.23, DOT_GROUPS, NOT_A_NUMBER",
        "'1,23', COMMA_GROUPS, NOT_A_NUMBER",
        "'1,234,5', , NOT_A_NUMBER",
        "-5, , NOT_A_NUMBER",
        "1e3, , NOT_A_NUMBER",
        "'', , NOT_A_NUMBER"
    })
    void isRefusedOtherwise(String text, Style declared, Reason reason) {
        var refused = assertThrows(NumberText.Unreadable.class, () -> NumberText.read(text, declared));
        assertEquals(reason, refused.reason());
    }

    @Property
    void whatIsWrittenInOneStyleIsReadInItAndNeverAsAnotherNumberWithoutIt(
            @ForAll @LongRange(max = 999_999_999_999L) long whole, @ForAll @IntRange(max = 99) int hundredths) {
        var number = BigDecimal.valueOf(whole * 100 + hundredths, 2);
        var vietnamese = write(number, '.', ',');
        assertEquals(0, NumberText.read(vietnamese, Style.DOT_GROUPS).compareTo(number));
        assertEquals(
                0, NumberText.read(write(number, ',', '.'), Style.COMMA_GROUPS).compareTo(number));
        try {
            assertEquals(0, NumberText.read(vietnamese, null).compareTo(number));
        } catch (NumberText.Unreadable refused) {
            assertEquals(Reason.AMBIGUOUS, refused.reason());
        }
    }

    private static String write(BigDecimal number, char group, char fraction) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(fraction);
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }
}
