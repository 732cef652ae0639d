package vn.giamngheo.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * No {@code double} and no {@code float}, read from the compiled code itself: fields, parameters, results, calls,
 * constants and the arithmetic inside a method.
 */
final class FloatingPoint {

    /** Those few who must, and why. */
    private static final List<Exempt> EXEMPT = List.of(
            new Exempt("vn/giamngheo/platform/event/Measurements", "Micrometer counts in double"),
            new Exempt("vn/giamngheo/bench/", "ratios of measured times are no money"),
            new Exempt("vn/giamngheo/platform/imports/ImportMeasurements", "counters of Micrometer are doubles"),
            new Exempt("vn/giamngheo/platform/imports/TemplateWorkbook", "widths of columns are doubles"),
            new Exempt("vn/giamngheo/platform/exports/OfficialWorkbook", "POI takes the numbers of cells as doubles"),
            new Exempt("vn/giamngheo/walls/", "names the types in order to refuse them"));

    private FloatingPoint() {}

    /** @param prefix of the names of classes, with slashes */
    private record Exempt(String prefix, String reason) {}

    /** @throws AssertionError that lists every use */
    static void requireNone(Path folder) {
        var uses = in(folder);
        if (!uses.isEmpty()) {
            throw new AssertionError("Floating point:\n" + String.join("\n", uses));
        }
    }

    /** Every use below the folder, as {@code class.method: what}. */
    static Set<String> in(Path folder) {
        try (var files = Files.walk(folder)) {
            var uses = new TreeSet<String>();
            classes(files).forEach(reader -> reader.accept(new FloatingPointVisitor(uses), ClassReader.SKIP_DEBUG));
            return uses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ClassReader> classes(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".class"))
                .map(FloatingPoint::read)
                .filter(reader -> EXEMPT.stream()
                        .noneMatch(exempt -> reader.getClassName().startsWith(exempt.prefix())));
    }

    private static ClassReader read(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
