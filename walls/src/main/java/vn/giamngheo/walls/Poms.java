package vn.giamngheo.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Versions of dependencies and plugins stand in the first pom and nowhere else. */
final class Poms {

    private static final Set<String> NOT_OURS = Set.of("target", "data", "src", ".git");
    /** What may say which version it is: the parent that a pom names. */
    private static final Set<String> PARENT = Set.of("parent");

    private Poms() {}

    /** Every version that a module of the project states itself, as {@code pom: element}. */
    static List<String> versionsOfTheirOwn(Path project) {
        return modules(project).flatMap(Poms::versions).toList();
    }

    private static Stream<Path> modules(Path project) {
        try (var folders = Files.walk(project, 3)) {
            return folders
                    .filter(file ->
                            file.endsWith("pom.xml") && !file.getParent().equals(project))
                    .filter(file -> isSource(project.relativize(file)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        return NOT_OURS.stream()
                .noneMatch(name -> file.startsWith(name) || file.toString().contains("/" + name + "/"));
    }

    private static Stream<String> versions(Path pom) {
        var elements = elements(pom);
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .filter(Poms::saysAVersion)
                .map(element -> pom + ": " + element.getParentNode().getNodeName() + " " + element.getTextContent());
    }

    private static boolean saysAVersion(Node element) {
        var holder = element.getParentNode().getNodeName();
        return element.getNodeName().equals("version")
                ? !PARENT.contains(holder)
                : holder.equals("properties") && element.getNodeName().endsWith(".version");
    }

    private static NodeList elements(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getElementsByTagName("*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(pom.toString(), e);
        }
    }
}
