package io.perfcycle.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which papers are taken. Magic numbers: PDF 32000-1 7.5.2, PNG spec 5.2, JFIF 1.02, PKWARE APPNOTE 4.3.7. */
class PapersTest {

    private static final String OFFICE = "PK\u0003\u0004 [Content_Types].xml ";

    @Test
    void nameAndContentMustAgree() {
        assertThat(Papers.taken("a.pdf", bytes("%PDF-1.7 x"))).isTrue();
        assertThat(Papers.taken("a.PDF", bytes("%PDF-1.7 x"))).isTrue();
        assertThat(Papers.taken("a.png", bytes("\u0089PNG\r\n\u001A\n..."))).isTrue();
        assertThat(Papers.taken("a.jpg", bytes("\u00FF\u00D8\u00FF\u00E0"))).isTrue();
        assertThat(Papers.taken("a.xlsx", bytes(OFFICE + "xl/workbook.xml"))).isTrue();
        assertThat(Papers.taken("a.docx", bytes(OFFICE + "word/document.xml"))).isTrue();
        assertThat(Papers.taken("a.txt", "事实 𠮷\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Papers.taken("a.csv", "日期,金额\n".getBytes(Charset.forName("GB18030"))))
                .isTrue();
    }

    @Test
    void whatIsNotWhatItSaysIsNotTaken() {
        assertThat(Papers.taken("a.pdf", bytes("<html>%PDF-1.7"))).isFalse();
        assertThat(Papers.taken("a.html", bytes("%PDF-1.7"))).isFalse();
        assertThat(Papers.taken("a.pdf.exe", bytes("%PDF-1.7"))).isFalse();
        assertThat(Papers.taken("pdf", bytes("%PDF-1.7"))).isFalse();
        assertThat(Papers.taken("a.docx", bytes(OFFICE + "xl/workbook.xml"))).isFalse();
        assertThat(Papers.taken("a.xlsx", bytes(OFFICE + "xl/workbook.xml xl/vbaProject.bin")))
                .isFalse();
        assertThat(Papers.taken("a.txt", bytes("MZ\u0000\u0001"))).isFalse();
        assertThat(Papers.taken("a.png", bytes("PNG"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ../../etc/passwd.txt        | passwd.txt
        C:\\Users\\x\\发票 1.PDF     | 发票 1.pdf
        .htaccess.txt               | htaccess.txt
        a"b<c>;d.png                | abcd.png
        ...                         | file""")
    void namesAreCleaned(String given, String kept) {
        assertThat(Papers.cleaned(given)).isEqualTo(kept);
    }

    @Test
    void namesKeepTheirEndingHoweverLongTheyAreAndDoNotTurnTextAround() {
        assertThat(Papers.cleaned("长".repeat(500) + ".pdf")).hasSize(120).endsWith("长.pdf");
        assertThat(Papers.cleaned("a\u202Efdp.txt")).isEqualTo("afdp.txt");
        assertThat(Papers.cleaned(null)).isEqualTo("file");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
