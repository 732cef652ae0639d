package vn.giamngheo.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.giamngheo.platform.act.Signatory;

/**
 * A sheet of an administrative document: A4, Times New Roman 13, margins of 20 mm above, below and to the right and
 * 30 mm to the left (NĐ 30/2020/NĐ-CP, Annex I).
 */
public final class Paper {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 13;
    private static final BigInteger TWO_CENTIMETRES = BigInteger.valueOf(1134);
    private static final BigInteger THREE_CENTIMETRES = BigInteger.valueOf(1701);
    private static final int FIRST_LINE = 567;
    private static final int BETWEEN = 120;

    private final XWPFDocument document = new XWPFDocument();

    public Paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(TWO_CENTIMETRES);
        margins.setBottom(TWO_CENTIMETRES);
        margins.setRight(TWO_CENTIMETRES);
        margins.setLeft(THREE_CENTIMETRES);
    }

    /** How a line is set. */
    public enum Style {
        PLAIN(false, false, ParagraphAlignment.BOTH),
        HEADING(true, false, ParagraphAlignment.BOTH),
        BASIS(false, true, ParagraphAlignment.BOTH),
        CENTRED(false, false, ParagraphAlignment.CENTER),
        CENTRED_BOLD(true, false, ParagraphAlignment.CENTER),
        CENTRED_ITALIC(false, true, ParagraphAlignment.CENTER),
        NOTE(false, false, ParagraphAlignment.LEFT),
        NOTE_HEADING(true, true, ParagraphAlignment.LEFT);

        private final boolean bold;
        private final boolean italic;
        private final ParagraphAlignment alignment;

        Style(boolean bold, boolean italic, ParagraphAlignment alignment) {
            this.bold = bold;
            this.italic = italic;
            this.alignment = alignment;
        }
    }

    /** One line of a cell. */
    public record Line(Style style, String text) {}

    public void line(Style style, String text) {
        var paragraph = document.createParagraph();
        set(paragraph, style, text);
        paragraph.setSpacingAfter(BETWEEN);
        if (style.alignment == ParagraphAlignment.BOTH) {
            paragraph.setIndentationFirstLine(FIRST_LINE);
        }
    }

    /**
     * Issuer and number to the left; the state, the motto, place and date to the right.
     *
     * @param number as it is to be printed, with blanks where there is none yet
     */
    public void head(String issuer, String number, String placeAndDate) {
        columns(
                List.of(
                        new Line(Style.CENTRED_BOLD, issuer.toUpperCase(PaperWords.VIETNAMESE)),
                        new Line(Style.CENTRED, "Số: " + number)),
                List.of(
                        new Line(Style.CENTRED_BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        new Line(Style.CENTRED_BOLD, "Độc lập - Tự do - Hạnh phúc"),
                        new Line(Style.CENTRED_ITALIC, placeAndDate)));
    }

    /** Recipients to the left, who signs to the right. @param signatory null while it is not known */
    public void foot(List<String> recipients, Signatory signatory) {
        columns(recipients(recipients), signature(signatory));
    }

    /** The same, with who made the tables between them. @param preparer null while it is not known */
    public void foot(List<String> recipients, Preparer preparer, Signatory signatory) {
        columns(recipients(recipients), prepared(preparer), signature(signatory));
    }

    private static List<Line> recipients(List<String> recipients) {
        return Stream.concat(
                        Stream.of(new Line(Style.NOTE_HEADING, "Nơi nhận:")),
                        recipients.stream().map(recipient -> new Line(Style.NOTE, "- " + recipient + ";")))
                .toList();
    }

    /** The place for the name stays where nobody is named yet. */
    private static List<Line> prepared(Preparer preparer) {
        var office = preparer == null ? "" : Objects.toString(preparer.office(), "");
        return List.of(
                new Line(Style.CENTRED_BOLD, "NGƯỜI LẬP BIỂU"),
                new Line(Style.CENTRED_ITALIC, office),
                new Line(Style.CENTRED, ""),
                new Line(Style.CENTRED, ""),
                new Line(Style.CENTRED_BOLD, preparer == null ? "" : Objects.toString(preparer.name(), "")));
    }

    private static List<Line> signature(Signatory signatory) {
        if (signatory == null) {
            return List.of(new Line(Style.CENTRED, ""));
        }
        var lines = new ArrayList<Line>();
        if (signatory.capacity() != null) {
            Stream.of(signatory.capacity().split(";"))
                    .map(String::strip)
                    .forEach(text -> lines.add(new Line(Style.CENTRED_BOLD, text)));
        }
        lines.add(new Line(Style.CENTRED_BOLD, Objects.toString(signatory.office(), "")));
        lines.add(new Line(Style.CENTRED, ""));
        lines.add(new Line(Style.CENTRED, ""));
        lines.add(new Line(Style.CENTRED_BOLD, Objects.toString(signatory.name(), "")));
        return lines;
    }

    /** Columns without borders, as head and foot have them. */
    @SafeVarargs
    public final void columns(List<Line>... columns) {
        var table = table(1, columns.length);
        table.removeBorders();
        for (var i = 0; i < columns.length; i++) {
            fill(table.getRow(0).getCell(i), columns[i]);
        }
    }

    /** A table that repeats its headings on every page; no row is broken over two. */
    public void table(List<String> headings, List<List<String>> rows) {
        table(headings, List.of(), rows);
    }

    /** The same. @param numbers of the columns, which are repeated, too; none where it is empty */
    public void table(List<String> headings, List<String> numbers, List<List<String>> rows) {
        var heads = numbers.isEmpty() ? 1 : 2;
        var table = table(rows.size() + heads, headings.size());
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        fill(table, 0, headings, Style.CENTRED_BOLD);
        if (heads > 1) {
            fill(table, 1, numbers, Style.CENTRED);
        }
        for (var i = 0; i < heads; i++) {
            table.getRow(i).setRepeatHeader(true);
        }
        for (var i = 0; i < rows.size(); i++) {
            fill(table, i + heads, rows.get(i), Style.NOTE);
        }
        document.createParagraph();
    }

    /** @return a DOCX */
    public byte[] bytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTable table(int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.setWidth("100%");
        return table;
    }

    private static void fill(XWPFTable table, int row, List<String> texts, Style style) {
        for (var i = 0; i < texts.size(); i++) {
            fill(table.getRow(row).getCell(i), List.of(new Line(style, texts.get(i))));
        }
    }

    private static void fill(XWPFTableCell cell, List<Line> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            set(paragraph, lines.get(i).style(), lines.get(i).text());
        }
    }

    private static void set(XWPFParagraph paragraph, Style style, String text) {
        paragraph.setAlignment(style.alignment);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(SIZE);
        run.setBold(style.bold);
        run.setItalic(style.italic);
        run.setText(text);
    }
}
