package vn.giamngheo.indicators.classification;

/** A figure that a standard states for rural and for urban villages. */
public record PerSettlement<T>(T rural, T urban) {

    public T of(Settlement settlement) {
        return settlement == Settlement.RURAL ? rural : urban;
    }
}
