package vn.giamngheo.platform.act.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is kept without what could mislead whoever opens the file. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Quyết định 3468.pdf, Quyết định 3468.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\a\\kế hoạch.PDF, kế hoạch.PDF",
        "a:b*c?.pdf, a_b_c_.pdf",
        "con.pdf, _con.pdf",
        "..., tep.pdf",
        "virus.exe, virus.exe.pdf",
        ".pdf, pdf.pdf"
    })
    void isCleaned(String given, String kept) {
        assertEquals(kept, FileName.of(given, FileType.PDF).text());
    }

    @Test
    void hidesNothing() {
        assertEquals(
                "baofdp.exe.pdf", FileName.of("bao\u202efdp.exe", FileType.PDF).text());
        assertEquals(
                "ab.pdf",
                FileName.of("a\u0000\u200b\r\n\u0007b.pdf", FileType.PDF).text());
    }

    @Test
    void isComposed() {
        var decomposed = Normalizer.normalize("Tờ trình.docx", Normalizer.Form.NFD);
        assertEquals("Tờ trình.docx", FileName.of(decomposed, FileType.DOCX).text());
    }

    @Test
    void isCutBeforeItsEnding() {
        var name = FileName.of("ộ".repeat(400) + ".docx", FileType.DOCX).text();
        assertEquals(150, name.length());
        assertTrue(name.endsWith("ộ.docx"));
    }

    @Test
    void isSentInPlainLettersAndWhole() {
        var header = FileName.kept("Đơn đề nghị \"1\" – tháng 3.pdf").attachment();
        assertTrue(header.startsWith("attachment; filename=\"Don de nghi _1_ _ thang 3.pdf\"; filename*=UTF-8''"));
        var encoded = header.substring(header.indexOf("UTF-8''") + 7);
        assertTrue(encoded.matches("[A-Za-z0-9._~%-]+"));
        assertEquals("Đơn đề nghị \"1\" – tháng 3.pdf", URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }
}
