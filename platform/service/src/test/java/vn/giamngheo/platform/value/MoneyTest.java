package vn.giamngheo.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyTest {

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().map(Money::of);
    }

    @Provide
    Arbitrary<List<Money>> budgets() {
        return Arbitraries.longs().between(0, Money.LIMIT).map(Money::of).list().ofMaxSize(50);
    }

    @Property
    void aSumIsExactOrFails(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        var exact = BigInteger.valueOf(one.dong()).add(BigInteger.valueOf(other.dong()));
        if (exact.bitLength() > Long.SIZE - 1) {
            assertThrows(ArithmeticException.class, () -> one.plus(other));
        } else {
            assertEquals(exact.longValueExact(), one.plus(other).dong());
        }
    }

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll("budgets") List<Money> parts) {
        var total = Money.sum(parts);
        assertEquals(Money.ZERO, parts.stream().reduce(total, Money::minus));
    }

    @Property
    void theOrderOfPartsDoesNotMatter(@ForAll("budgets") List<Money> parts, @ForAll Random random) {
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertEquals(Money.sum(parts), Money.sum(shuffled));
    }

    @Property
    void anyGroupingGivesTheSameTotal(@ForAll("budgets") List<Money> parts) {
        var middle = parts.size() / 2;
        var halves = List.of(Money.sum(parts.subList(0, middle)), Money.sum(parts.subList(middle, parts.size())));
        assertEquals(Money.sum(parts), Money.sum(halves));
    }

    @Property
    void amountsAreOrderedAsTheirNumbersAre(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertEquals(Long.compare(one.dong(), other.dong()), one.compareTo(other));
        assertEquals(one.compareTo(Money.ZERO) > 0, one.isAboveZero());
    }

    @Example
    void nothingIsNotAboveZero() {
        assertFalse(Money.ZERO.isAboveZero());
        assertTrue(Money.of(1).isAboveZero());
    }

    @Example
    void aMillionTimesTooMuchIsRefusedAndNeverWraps() {
        assertThrows(ArithmeticException.class, () -> Money.ofMillions(Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> Money.of(Long.MIN_VALUE).minus(Money.of(1)));
        assertEquals(11_725_000_000L, Money.ofMillions(11_725).dong());
    }
}
