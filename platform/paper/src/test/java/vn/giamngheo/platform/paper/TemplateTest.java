package vn.giamngheo.platform.paper;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.paper.Paper.Style;

class TemplateTest {

    @Test
    void eachFillingIsASheetOnAPageOfItsOwn() throws Exception {
        var paper = new Paper();
        paper.line(Style.PLAIN, "Xã {{commune}}, thôn {{ village }}");
        var filled = read(Template.of(paper.bytes())
                .filled(List.of(
                        filling(Map.of("commune", "A & <B>", "village", "1\n2")), filling(Map.of("commune", "C")))));
        assertEquals(List.of("Xã A & <B>, thôn 1 2", "\n", "Xã C, thôn "), lines(filled));
        assertTrue(filled.getParagraphs()
                .get(1)
                .getRuns()
                .get(0)
                .getCTR()
                .toString()
                .contains("type=\"page\""));
    }

    @Test
    void aRowIsRepeatedForEachLineOfItsList() throws Exception {
        var paper = new Paper();
        paper.table(
                List.of("TT", "Họ tên", "Thôn"), List.of(List.of("{{member.no}}", "{{member.name}}", "{{village}}")));
        var lines = List.of(Map.of("no", "1", "name", "{{commune}}"), Map.of("no", "2", "name", "B"));
        var filled = read(Template.of(paper.bytes())
                .filled(List.of(new Filling(Map.of("village", "V", "commune", "never"), Map.of("member", lines)))));
        assertEquals(
                "TT\tHọ tên\tThôn\n1\t{{commune}}\tV\n2\tB\tV\n",
                filled.getTables().get(0).getText());
    }

    @Test
    void aListWithoutLinesLeavesNoRow() throws Exception {
        var paper = new Paper();
        paper.table(List.of("TT"), List.of(List.of("{{member.no}}")));
        var filled = read(Template.of(paper.bytes()).filled(List.of(filling(Map.of()))));
        assertEquals(1, filled.getTables().get(0).getNumberOfRows());
    }

    @Test
    void aFieldThatAWordProcessorCutIntoRunsIsFilled() throws Exception {
        var document = new XWPFDocument();
        var paragraph = document.createParagraph();
        List.of("Số {", "{com", "mune}", "} và «vil", "lage» hết")
                .forEach(piece -> paragraph.createRun().setText(piece));
        var template = Template.of(bytes(document));
        assertEquals(Set.of("commune", "village"), template.fields());
        assertEquals(
                List.of("Số X và Y hết"),
                lines(read(template.filled(List.of(filling(Map.of("commune", "X", "village", "Y")))))));
    }

    @Test
    void whatNothingFillsIsNamed() throws Exception {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("{{member.name}}");
        var row = document.createTable(1, 2).getRow(0);
        row.getCell(0).setText("{{household.code}}");
        row.getCell(1).setText("{{objection.code}}");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{{commune}}");
        assertEquals(
                Set.of("commune", "member.name", "household.code", "objection.code"),
                Template.of(bytes(document)).misplaced());
    }

    @Test
    void whatTakesSomethingFromElsewhereIsFound() throws Exception {
        assertFalse(Template.of(linked("hyperlink")).reachesOut());
        assertTrue(Template.of(linked("image")).reachesOut());
        assertTrue(Template.of(linked("attachedTemplate")).reachesOut());
    }

    @Test
    void fieldsOfTheWordProcessorThatFetchAreFoundAndOthersNot() throws Exception {
        assertTrue(Template.of(instructed(" INCLUDEPICTURE ", "\"http://example.org/x.png\" "))
                .reachesOut());
        assertTrue(Template.of(instructed(" dde", "auto excel x y ")).reachesOut());
        assertFalse(Template.of(instructed(" PAGE ", " \\* MERGEFORMAT ")).reachesOut());
    }

    private static byte[] instructed(String... pieces) throws Exception {
        var document = new XWPFDocument();
        var run = document.createParagraph().createRun();
        for (var piece : pieces) {
            run.getCTR().addNewInstrText().setStringValue(piece);
        }
        return bytes(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{họ tên}}", "{{head_birth}}", "{{ }}", "«no_such»"})
    void whateverLooksLikeAFieldIsOne(String text) throws Exception {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText(text);
        assertEquals(1, Template.of(bytes(document)).fields().size());
    }

    @Test
    void whatIsTooLargeOrTooDeepToBeReadIsRefused() throws Exception {
        assertThrows(Template.Unreadable.class, () -> Template.of(holding("<w:p/>".repeat(400_000))));
        assertThrows(
                Template.Unreadable.class, () -> Template.of(holding("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000))));
        var field = "<w:r><w:t>{{a}}</w:t></w:r>";
        assertThrows(Template.Unreadable.class, () -> Template.of(holding("<w:p>" + field.repeat(2_001) + "</w:p>")));
        assertDoesNotThrow(() -> Template.of(holding("<w:p>".repeat(50) + "</w:p>".repeat(50))));
    }

    private static byte[] holding(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='%s'><w:body>%s</w:body></w:document>"
                    .formatted(TemplateXml.WORD, body)
                    .getBytes());
        }
        return bytes.toByteArray();
    }

    private static byte[] linked(String what) throws Exception {
        var document = new XWPFDocument();
        document.getPackagePart()
                .addRelationship(
                        PackagingURIHelper.toURI("http://example.org/thing"),
                        TargetMode.EXTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + what);
        return bytes(document);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThrows(Template.Unreadable.class, () -> Template.of("PK nothing".getBytes()));
    }

    private static Filling filling(Map<String, String> fields) {
        return new Filling(fields, Map.of());
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.toList());
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }
}
