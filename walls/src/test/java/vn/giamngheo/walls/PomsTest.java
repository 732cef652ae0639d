package vn.giamngheo.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomsTest {

    @Test
    void versionsStandInTheFirstPom() {
        assertEquals(
                List.of(),
                Poms.versionsOfTheirOwn(Path.of("..").toAbsolutePath().normalize()));
    }

    @Test
    void aVersionElsewhereIsNamed(@TempDir Path project) throws IOException {
        pom(project, "<project><properties><a.version>1</a.version></properties></project>");
        pom(project.resolve("one"), "<project><parent><version>1</version></parent></project>");
        pom(project.resolve("two"), "<project><properties><b.version>2</b.version></properties></project>");
        pom(
                project.resolve("three"),
                "<project><dependencies><dependency><version>3</version></dependency></dependencies></project>");
        var found = Poms.versionsOfTheirOwn(project).stream()
                .map(line -> project.relativize(Path.of(line.split(": ")[0])) + ": " + line.split(": ")[1])
                .toList();
        assertEquals(List.of("three/pom.xml: dependency 3", "two/pom.xml: properties 2"), found);
    }

    private static void pom(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), text);
    }
}
