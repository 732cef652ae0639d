package vn.giamngheo.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a profile's run has seen into docs/tests.md, between the marks of that profile. */
final class LastRun {

    private static final Path HOME =
            Path.of(System.getProperty("giamngheo.home")).normalize();

    private LastRun() {}

    /** @param heading of a table, with the names of its columns */
    static void write(String profile, String heading, List<String> rows) {
        var table = heading + "\n" + heading.replaceAll("[^|]+", " --- ") + "\n" + String.join("\n", rows);
        var text = "Last run: commit %s, %s.\n\n%s\n".formatted(commit(), LocalDate.now(), table);
        try {
            var file = HOME.resolve("docs/tests.md");
            Files.writeString(file, between(Files.readString(file), profile, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String document, String profile, String text) {
        var begin = "<!-- " + profile + " -->\n";
        var from = document.indexOf(begin);
        var to = document.indexOf("<!-- /" + profile + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException("docs/tests.md has no place for " + profile);
        }
        return document.substring(0, from + begin.length()) + text + document.substring(to);
    }

    /** With a plus when files were changed after it. */
    private static String commit() {
        var changed = git("status", "--porcelain").isBlank() ? "" : "+";
        return git("rev-parse", "--short", "HEAD").strip() + changed;
    }

    private static String git(String... arguments) {
        try {
            var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
            var process = new ProcessBuilder(command).directory(HOME.toFile()).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
