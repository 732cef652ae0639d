package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Puts what the modules' mutation runs have found into docs/tests.md. Only in the profile {@code mutation}. */
@Tag("mutation")
class MutationTest {

    private static final Path HOME =
            Path.of(System.getProperty("giamngheo.home")).normalize();
    private static final Pattern STATUS = Pattern.compile("<mutation detected='(\\w+)' status='(\\w+)'");

    private static final Pattern SURVIVOR = Pattern.compile(
            "status='(?:SURVIVED|NO_COVERAGE)'.*?<mutatedClass>[\\w.]*?(\\w+(?:\\$\\w+)?)</mutatedClass>"
                    + ".*?<mutatedMethod>([^<]*)</mutatedMethod>");

    /** A module that was run. @param survivors where a change went unnoticed */
    private record Run(String module, long made, long noticed, Set<String> survivors) {

        static Run of(String module) {
            try {
                var report = Files.readString(HOME.resolve(module + "/target/pit-reports/mutations.xml"));
                var detected = STATUS.matcher(report)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                var survivors = new TreeSet<String>();
                SURVIVOR.matcher(report)
                        .results()
                        .forEach(found -> survivors.add(
                                found.group(1) + "." + found.group(2).replaceAll("&.*", "")));
                return new Run(
                        module,
                        detected.size(),
                        detected.stream().filter("true"::equals).count(),
                        survivors);
            } catch (IOException e) {
                throw new AssertionError("mvn verify -P mutation makes the reports", e);
            }
        }

        String row() {
            var unnoticed = survivors.isEmpty() ? "" : "`" + String.join("`, `", survivors) + "`";
            return "| `%s` | %d | %d | %d %% | %s |".formatted(module, made, noticed, 100 * noticed / made, unnoticed);
        }
    }

    @Test
    void theFiguresAreKept() {
        var runs = Stream.of("platform/service", "budget-service", "indicators-service", "reporting-service")
                .map(Run::of)
                .toList();
        runs.forEach(run -> assertTrue(run.made() > 0, run.module()));
        LastRun.write(
                "mutation",
                "| module | changes made | noticed | share | unnoticed in |",
                runs.stream().map(Run::row).toList());
    }
}
