package vn.giamngheo.budget.broken;

import java.math.BigDecimal;
import java.util.List;

/** Every way in which floating point gets near money. */
class FloatingMoney {

    private float field;
    private List<Double> boxed;

    double returned() {
        return field;
    }

    void taken(double parameter) {}

    void inAnArray(float[][] parameter) {}

    long converted(long dong) {
        return (long) (dong * 3 / (dong + 0f));
    }

    long constant(long dong) {
        var rate = 0.075;
        return rate > 1 ? 0 : dong;
    }

    int called(BigDecimal amount) {
        return (int) amount.doubleValue();
    }

    long unboxed(Object amount) {
        return ((Number) amount).hashCode() + (amount.equals(boxed) ? Double.hashCode(Double.NaN) : 0);
    }

    long summed(List<Long> amounts) {
        return (long) amounts.stream().mapToDouble(Long::doubleValue).sum();
    }

    long exact(long dong) {
        return Math.addExact(dong, 1);
    }
}
