package vn.giamngheo.bench;

import java.io.IOException;

/** One line: what the suite reaches, and what the same machine reaches with the least that could do it. */
interface Benchmark extends AutoCloseable {

    String name();

    Unit unit();

    /** Makes what both sides need; not measured. */
    void prepare() throws Exception;

    /** One round of the suite. */
    double ours() throws Exception;

    /** One round of the floor. */
    double floor() throws Exception;

    @Override
    void close() throws IOException;
}
