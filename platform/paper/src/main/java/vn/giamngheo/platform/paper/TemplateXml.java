package vn.giamngheo.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads parts of a DOCX, and writes them element by element, so that a file of many sheets is never held whole. */
final class TemplateXml {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** Tables in tables in text boxes: what a person draws stays far below. */
    private static final String DEEPEST = "200";

    private TemplateXml() {}

    /** @throws SAXException when it is no XML, has a document type, or is nested deeper than documents are */
    static Document read(byte[] part) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(DEPTH, DEEPEST);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Elements of WordprocessingML of that name, in the order of the document, the node itself with them. */
    static List<Element> words(Node below, String name) {
        var found = new ArrayList<Element>();
        collect(below, name, found);
        return found;
    }

    private static void collect(Node node, String name, List<Element> found) {
        if (isWord(node, name)) {
            found.add((Element) node);
        }
        children(node).forEach(child -> collect(child, name, found));
    }

    static boolean isWord(Node node, String name) {
        return WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static Stream<Node> children(Node node) {
        var children = node.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item).toList().stream();
    }

    /** The element of that kind that lies nearest above; null when there is none. */
    static Node above(Node node, String name) {
        var above = node.getParentNode();
        while (above != null && !isWord(above, name)) {
            above = above.getParentNode();
        }
        return above;
    }

    /** Begins an element with all that it declares; whoever calls it ends it. */
    static void begin(Element element, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(prefix(element), element.getLocalName(), namespace(element));
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.item(i), out);
        }
    }

    private static void attribute(Node attribute, XMLStreamWriter out) throws XMLStreamException {
        if (attribute.getNamespaceURI() == null) {
            out.writeAttribute(attribute.getLocalName(), attribute.getNodeValue());
        } else if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            declare(attribute, out);
        } else {
            out.writeAttribute(
                    prefix(attribute), attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue());
        }
    }

    private static void declare(Node attribute, XMLStreamWriter out) throws XMLStreamException {
        if (attribute.getPrefix() == null) {
            out.writeDefaultNamespace(attribute.getNodeValue());
        } else {
            out.writeNamespace(attribute.getLocalName(), attribute.getNodeValue());
        }
    }

    static void write(Node node, XMLStreamWriter out) throws XMLStreamException {
        if (node instanceof Element element) {
            begin(element, out);
            for (var child : children(element).toList()) {
                write(child, out);
            }
            out.writeEndElement();
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            out.writeCharacters(node.getNodeValue());
        }
    }

    private static String prefix(Node node) {
        return node.getPrefix() == null ? XMLConstants.DEFAULT_NS_PREFIX : node.getPrefix();
    }

    private static String namespace(Node node) {
        return node.getNamespaceURI() == null ? XMLConstants.NULL_NS_URI : node.getNamespaceURI();
    }
}
