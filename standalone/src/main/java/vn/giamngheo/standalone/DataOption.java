package vn.giamngheo.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data, beside ./run)")
    private Path folder;

    Path folder() {
        return folder != null ? folder : home().resolve("data");
    }

    /** The folder of the built suite. */
    static Path home() {
        return Path.of(System.getProperty("giamngheo.home", "")).toAbsolutePath();
    }
}
