package vn.giamngheo.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a logger says until this is closed. */
final class LogLines extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<LogRecord> all = new CopyOnWriteArrayList<>();

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    static LogLines of(String logger) {
        var lines = new LogLines(Logger.getLogger(logger));
        lines.logger.addHandler(lines);
        return lines;
    }

    List<LogRecord> all() {
        return List.copyOf(all);
    }

    List<String> texts() {
        return all.stream()
                .map(line -> String.format(line.getMessage(), line.getParameters()))
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        all.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
