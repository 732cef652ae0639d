package vn.giamngheo.bench;

/** What is measured. The ratio is always ours to the floor: of rates more is better, of times less. */
enum Unit {
    PER_SECOND("/s", 0),
    MILLISECONDS(" ms", 1);

    private final String suffix;
    private final int decimals;

    Unit(String suffix, int decimals) {
        this.suffix = suffix;
        this.decimals = decimals;
    }

    String text(double value) {
        return String.format("%,." + decimals + "f%s", value, suffix);
    }
}
