package vn.giamngheo.platform.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of whole đồng. Sums are exact or fail; there is no fraction and no floating point. */
@Schema(type = SchemaType.INTEGER, format = "int64", description = "đồng", examples = "11725000000")
public record Money(@JsonValue long dong) implements Comparable<Money> {

    /**
     * The most that one request may name: the largest integer that every JSON reader keeps exactly, 2^53 - 1, nine
     * million tỷ. A thousand times as much can be added up.
     */
    public static final long LIMIT = (1L << 53) - 1;

    public static final Money ZERO = new Money(0);

    public static Money of(long dong) {
        return new Money(dong);
    }

    /** Triệu đồng, a million, the unit in which plans are written. */
    public static Money ofMillions(long millions) {
        return new Money(Math.multiplyExact(millions, 1_000_000L));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(dong, other.dong));
    }

    public boolean isAboveZero() {
        return dong > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }
}
