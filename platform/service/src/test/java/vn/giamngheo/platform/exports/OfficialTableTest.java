package vn.giamngheo.platform.exports;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.http.Languages;

class OfficialTableTest {

    private static final Caption CAPTION =
            new Caption("KẾT QUẢ RÀ SOÁT", "Xã Cao Bốn; năm 2024; chuẩn 2022-2025", "hộ, nhân khẩu");

    private static final List<Heading> HEADINGS = List.of(
            new Heading("code", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("source", "Nguồn").inWords(Map.of("central", "Ngân sách trung ương")),
            Heading.figure("poor", "Hộ nghèo"),
            Heading.figure("nearPoor", "Hộ cận nghèo"),
            Heading.figure("both", "Hộ nghèo đa chiều").madeOf("1 + 2"),
            Heading.percent("percent", "Tỷ lệ (%)"),
            new Heading("late", "Chậm"),
            Heading.unprinted("id", "Mã dòng"),
            new Heading("dueOn", "Thời hạn"),
            new Heading("answeredAt", "Trả lời lúc"),
            Heading.beside("reported", "Số thôn có kết quả"));

    private static final List<Object> ROW = Arrays.asList(
            "05587",
            "=Xã Cao Bốn",
            "central",
            1_234_567L,
            new BigDecimal("2.5"),
            null,
            new BigDecimal("12.50"),
            false,
            "0198",
            LocalDate.of(2024, 3, 5),
            Instant.parse("2024-03-05T17:30:00Z"),
            7);

    @Test
    void aTableOnPaperHasItsCaptionAndAMarkBelowEachHeading() throws IOException {
        var sheet = written();

        assertEquals("KẾT QUẢ RÀ SOÁT", text(sheet, 0));
        assertEquals("Xã Cao Bốn; năm 2024; chuẩn 2022-2025", text(sheet, 1));
        assertEquals("Đơn vị tính: hộ, nhân khẩu", text(sheet, 2));
        assertEquals(
                "Mã địa bàn|Địa bàn|Nguồn|Hộ nghèo|Hộ cận nghèo|Hộ nghèo đa chiều|Tỷ lệ (%)|Chậm|Thời hạn|Trả lời lúc"
                        + "|Số thôn có kết quả",
                text(sheet, 3));
        assertEquals("A|B|C|1|2|3 = 1 + 2|4|D|E|G|", text(sheet, 4));
    }

    @Test
    void whatIsReadIsWordsAndDaysAsInVietNam() throws IOException {
        var sheet = written();

        assertEquals(
                "05587|'=Xã Cao Bốn|Ngân sách trung ương|1,234,567|2.5||12.50|Không|05/03/2024|06/03/2024 00:30|7",
                text(sheet, 5));
        assertTrue(sheet.getRow(6).getCell(1).getCellStyle().getFont().getBold(), "a total stands out");
        assertFalse(sheet.getRow(5).getCell(1).getCellStyle().getFont().getBold());
    }

    @Test
    void headingsAndMarksStayInSightAndOnEveryPage() throws IOException {
        var sheet = written();

        assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
        assertEquals(2, sheet.getPaneInformation().getVerticalSplitPosition());
        assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
    }

    @Test
    void aFormKeepsItsOwnNumbers() {
        assertEquals(
                List.of("A", "1", "9 = 1 - 2", "10"),
                Marks.of(List.of(
                        new Heading("place", "Địa bàn"),
                        Heading.figure("opening", "Đầu kỳ").numbered(1),
                        Heading.figure("closing", "Cuối kỳ").numbered(9).madeOf("1 - 2"),
                        Heading.figure("more", "Thêm"))));
    }

    @Test
    void lettersGoOnAfterTheLastOne() {
        var texts = Collections.nCopies(24, new Heading("text", "Chữ"));

        assertEquals(List.of("Y", "AA", "AB"), Marks.of(texts).subList(21, 24));
    }

    @Test
    void filesForProgramsHaveNoCaptionAndKeepCodes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFormat.CSV.writer(out, CAPTION, HEADINGS, Languages.VIETNAMESE)) {
            table.row(ROW);
        }

        assertEquals(
                List.of(
                        "\ufeffMã địa bàn,Địa bàn,Nguồn,Hộ nghèo,Hộ cận nghèo,Hộ nghèo đa chiều,Tỷ lệ (%),Chậm,Mã dòng,Thời hạn,"
                                + "Trả lời lúc,Số thôn có kết quả",
                        "05587,'=Xã Cao Bốn,central,1234567,2.5,,12.50,false,0198,2024-03-05,2024-03-05T17:30:00Z,7"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void aWorkbookSaysNowhereWhenItWasMadeSoOneThatSaysTheSameIsTheSame() throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file()))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertEquals(0, part.getTime(), part.getName());
            }
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file()))) {
            assertNull(workbook.getProperties().getCoreProperties().getCreated());
            assertNull(workbook.getProperties().getCoreProperties().getModified());
        }
        assertArrayEquals(file(), file());
    }

    private static byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFormat.XLSX.writer(out, CAPTION, HEADINGS, Languages.ENGLISH)) {
            table.row(ROW);
            table.total(ROW);
        }
        return out.toByteArray();
    }

    private static XSSFSheet written() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file()))) {
            return workbook.getSheetAt(0);
        }
    }

    private static String text(XSSFSheet sheet, int row) {
        var shown = new DataFormatter(Locale.ENGLISH);
        return IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .mapToObj(sheet.getRow(row)::getCell)
                .map(shown::formatCellValue)
                .collect(joining("|"));
    }
}
