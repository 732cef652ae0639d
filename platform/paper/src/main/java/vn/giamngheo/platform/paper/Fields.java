package vn.giamngheo.platform.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fields of a part of a DOCX: <code>{{commune}}</code>, or {@code «commune»} as Word shows a merge field. A row of a
 * table with a field of a list, such as <code>{{member.name}}</code>, is repeated for each line of the list. A word
 * processor may have cut the text of a field into several runs.
 */
final class Fields {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}|«\\s*([A-Za-z0-9._]{1,60})\\s*»");

    private static final Pattern BREAKS = Pattern.compile("\\R");

    private Fields() {}

    /** A field in the text of a paragraph. */
    private record Place(String name, int start, int end) {

        boolean touches(int from, int to) {
            return start < to && end > from;
        }

        boolean isIn(int from) {
            return start >= from;
        }
    }

    /** How many there are, each time that one stands somewhere. */
    static long count(Node below) {
        return all(below).count();
    }

    /** The names of all fields. */
    static Set<String> names(Node below) {
        return all(below).map(Place::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Place> all(Node below) {
        return TemplateXml.words(below, "p").stream().flatMap(paragraph -> places(text(texts(paragraph))).stream());
    }

    /** Fields of lists outside of a table, and those that stand in one row with another list's. */
    static Set<String> misplaced(Node below) {
        var misplaced = names(below).stream().filter(Fields::isOfList).collect(Collectors.toCollection(TreeSet::new));
        for (var row : rows(below)) {
            var names = names(row);
            if (lists(names).size() == 1) {
                misplaced.removeAll(names);
            }
        }
        rows(below).stream()
                .map(Fields::names)
                .filter(names -> lists(names).size() > 1)
                .forEach(names -> names.stream().filter(Fields::isOfList).forEach(misplaced::add));
        return misplaced;
    }

    private static boolean isOfList(String field) {
        return field.indexOf('.') > 0;
    }

    private static Set<String> lists(Set<String> names) {
        return names.stream()
                .filter(Fields::isOfList)
                .map(field -> field.substring(0, field.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows that lie in no other row. */
    private static List<Element> rows(Node below) {
        return TemplateXml.words(below, "tr").stream()
                .filter(row -> TemplateXml.above(row, "tr") == null)
                .toList();
    }

    /** Each text once: what a value says is never taken for a field. */
    static void fill(Element body, Filling filling) {
        var repeated =
                rows(body).stream().filter(row -> !lists(names(row)).isEmpty()).toList();
        var within = repeated.stream()
                .flatMap(row -> TemplateXml.words(row, "p").stream())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        TemplateXml.words(body, "p").stream()
                .filter(paragraph -> !within.contains(paragraph))
                .forEach(paragraph -> fill(paragraph, filling::of));
        repeated.forEach(row -> repeat(row, lists(names(row)).iterator().next(), filling));
    }

    private static void repeat(Element row, String list, Filling filling) {
        for (var line : filling.lines(list).orElse(List.of())) {
            var copy = (Element) row.cloneNode(true);
            TemplateXml.words(copy, "p").forEach(paragraph -> fill(paragraph, field -> of(field, list, line, filling)));
            row.getParentNode().insertBefore(copy, row);
        }
        row.getParentNode().removeChild(row);
    }

    private static String of(String field, String list, Map<String, String> line, Filling filling) {
        return field.startsWith(list + ".")
                ? line.getOrDefault(field.substring(list.length() + 1), "")
                : filling.of(field);
    }

    private static void fill(Element paragraph, UnaryOperator<String> value) {
        var texts = texts(paragraph);
        var whole = text(texts);
        var places = places(whole);
        if (places.isEmpty()) {
            return;
        }
        var from = 0;
        for (var each : texts) {
            var to = from + each.getTextContent().length();
            set(each, whole, places, from, to, value);
            from = to;
        }
    }

    /** Gives a piece of the text what is its own of it; a field is the piece's in which it begins. */
    private static void set(
            Element text, String whole, List<Place> places, int from, int to, UnaryOperator<String> value) {
        var kept = new StringBuilder();
        var at = from;
        for (var place : places) {
            if (place.touches(from, to)) {
                kept.append(whole, at, Math.max(at, place.start()));
                kept.append(place.isIn(from) ? oneLine(value.apply(place.name())) : "");
                at = Math.min(to, place.end());
            }
        }
        text.setTextContent(kept.append(whole, at, to).toString());
        text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    private static String oneLine(String value) {
        return BREAKS.matcher(value).replaceAll(" ");
    }

    /** The texts of a paragraph without those of paragraphs within it, such as in a box. */
    private static List<Element> texts(Element paragraph) {
        return TemplateXml.words(paragraph, "t").stream()
                .filter(text -> TemplateXml.above(text, "p") == paragraph)
                .toList();
    }

    private static String text(List<Element> texts) {
        return texts.stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static List<Place> places(String text) {
        var places = new ArrayList<Place>();
        var matcher = FIELD.matcher(text);
        while (matcher.find()) {
            var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            places.add(new Place(name.strip(), matcher.start(), matcher.end()));
        }
        return places;
    }
}
