package vn.giamngheo.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The words of the broker in this JVM: thousands of lines that would hide those of the service under test. */
final class BrokerLog {

    /** Kept because a logger that nobody refers to is collected, and its level with it. */
    private static final List<Logger> LOGGERS = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private BrokerLog() {}

    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
