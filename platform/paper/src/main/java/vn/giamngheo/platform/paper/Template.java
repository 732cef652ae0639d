package vn.giamngheo.platform.paper;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A DOCX with fields, from which papers are made: one sheet, or as many as there are fillings, each beginning on a page of
 * its own. Sheets are written one by one; no more than one of them is held in memory.
 */
public final class Template {

    /** Of all its parts, inflated, in bytes. */
    private static final int LARGEST = 8 << 20;

    /** Of a part that is read whole: in memory it is some ten times as large. */
    private static final int LARGEST_READ = 1 << 20;

    private static final int MOST_FIELDS = 2_000;

    private static final String DOCUMENT = "word/document.xml";
    private static final Pattern MARGINS = Pattern.compile("word/(?:header|footer|footnotes|endnotes)[0-9]*\\.xml");
    private static final String RELATIONSHIPS = ".rels";
    private static final String EXTERNAL = "External";
    private static final String HYPERLINK = "/hyperlink";

    /** Instructions of fields that take something from another file. */
    private static final Pattern FETCHING = Pattern.compile(
            "\\b(?:INCLUDE(?:PICTURE|TEXT)?|DDE(?:AUTO)?|LINK|IMPORT|DATABASE|RD)\\b", CASE_INSENSITIVE);

    private final Map<String, byte[]> parts;
    private final Document document;

    private Template(Map<String, byte[]> parts, Document document) {
        this.parts = parts;
        this.document = document;
    }

    /** A file that is called a DOCX and is none that can be filled. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * @throws Unreadable when it cannot be filled: it is none, or larger than templates are
     */
    public static Template of(byte[] docx) throws Unreadable {
        try {
            var parts = parts(docx);
            if (!parts.containsKey(DOCUMENT)) {
                throw new Unreadable(DOCUMENT);
            }
            var template = new Template(parts, read(parts.get(DOCUMENT)));
            template.body();
            if (Fields.count(template.document) > MOST_FIELDS) {
                throw new Unreadable("> " + MOST_FIELDS + " {{}}");
            }
            return template;
        } catch (IOException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException, Unreadable {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = zip.readNBytes(left);
                left -= part.length;
                if (left == 0) {
                    throw new Unreadable("> " + LARGEST);
                }
                parts.put(entry.getName(), part);
            }
        }
        return parts;
    }

    private Element body() throws Unreadable {
        return TemplateXml.words(document, "body").stream().findFirst().orElseThrow(() -> new Unreadable("w:body"));
    }

    /** The names of its fields, those of lists as {@code member.name}. */
    public Set<String> fields() {
        return Fields.names(document);
    }

    /** Fields that nothing fills: in headers, footers and notes, of lists outside of a row, of two lists in one row. */
    public Set<String> misplaced() throws Unreadable {
        var misplaced = new TreeSet<>(Fields.misplaced(document));
        for (var part : parts.entrySet()) {
            if (MARGINS.matcher(part.getKey()).matches()) {
                misplaced.addAll(Fields.names(read(part.getValue())));
            }
        }
        return misplaced;
    }

    /** Whether it takes something from elsewhere when it is opened, such as a picture or another document. */
    public boolean reachesOut() throws Unreadable {
        for (var part : parts.entrySet()) {
            var name = part.getKey().toLowerCase(Locale.ROOT);
            if (name.endsWith(RELATIONSHIPS) && hasExternal(read(part.getValue()))
                    || MARGINS.matcher(name).matches() && fetches(read(part.getValue()))) {
                return true;
            }
        }
        return fetches(document);
    }

    private static boolean fetches(Document part) {
        var instructions = Stream.concat(
                TemplateXml.words(part, "instrText").stream().map(Element::getTextContent),
                TemplateXml.words(part, "fldSimple").stream()
                        .map(field -> field.getAttributeNS(TemplateXml.WORD, "instr")));
        return FETCHING.matcher(instructions.collect(Collectors.joining())).find()
                || !TemplateXml.words(part, "altChunk").isEmpty();
    }

    private static boolean hasExternal(Document relationships) {
        return TemplateXml.children(relationships.getDocumentElement())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .anyMatch(each -> EXTERNAL.equalsIgnoreCase(each.getAttribute("TargetMode"))
                        && !each.getAttribute("Type").endsWith(HYPERLINK));
    }

    private static Document read(byte[] part) throws Unreadable {
        if (part.length > LARGEST_READ) {
            throw new Unreadable("> " + LARGEST_READ);
        }
        try {
            return TemplateXml.read(part);
        } catch (IOException | SAXException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    /** @return a DOCX with a sheet for each filling */
    public byte[] filled(Iterable<Filling> fillings) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(DOCUMENT)) {
                    sheets(fillings.iterator(), zip);
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException | Unreadable e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void sheets(Iterator<Filling> fillings, OutputStream zip) throws XMLStreamException, Unreadable {
        var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        TemplateXml.begin(document.getDocumentElement(), out);
        TemplateXml.begin(body(), out);
        while (fillings.hasNext()) {
            sheet(fillings.next(), out);
            if (fillings.hasNext()) {
                nextPage(out);
            }
        }
        for (var section : sections()) {
            TemplateXml.write(section, out);
        }
        out.writeEndDocument();
        out.flush();
    }

    private void sheet(Filling filling, XMLStreamWriter out) throws XMLStreamException, Unreadable {
        var body = (Element) body().cloneNode(true);
        Fields.fill(body, filling);
        for (var child : TemplateXml.children(body).toList()) {
            if (!TemplateXml.isWord(child, "sectPr")) {
                TemplateXml.write(child, out);
            }
        }
    }

    /** What the last section is like; it stands at the end of the document and holds for all sheets. */
    private Iterable<Node> sections() throws Unreadable {
        return TemplateXml.children(body())
                .filter(child -> TemplateXml.isWord(child, "sectPr"))
                .toList();
    }

    private void nextPage(XMLStreamWriter out) throws XMLStreamException {
        var paragraph = document.createElementNS(TemplateXml.WORD, word("p"));
        var run = document.createElementNS(TemplateXml.WORD, word("r"));
        var pageBreak = document.createElementNS(TemplateXml.WORD, word("br"));
        pageBreak.setAttributeNS(TemplateXml.WORD, word("type"), "page");
        paragraph.appendChild(run).appendChild(pageBreak);
        TemplateXml.write(paragraph, out);
    }

    /** As the document calls it. */
    private String word(String name) {
        var prefix = document.getDocumentElement().getPrefix();
        return prefix == null ? name : prefix + ":" + name;
    }
}
