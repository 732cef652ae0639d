package vn.giamngheo.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the launcher as {@code ./run} does, in a process of its own. */
final class Launcher {

    static final Path HOME = Path.of(System.getProperty("giamngheo.home")).normalize();
    private static final List<String> LIGHT = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Launcher() {}

    /** @param output where its words go */
    static Process start(Path output, String... arguments) {
        var command = command();
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIGHT);
        command.addAll(List.of("-Dgiamngheo.home=" + HOME, "-jar", jar().toString()));
        return command;
    }

    /** The same for a shell, without arguments. */
    static String words() {
        return command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private static Path jar() {
        try (var jars = Files.newDirectoryStream(HOME.resolve("standalone/target"), "standalone-*.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
