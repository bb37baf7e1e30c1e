package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class XlsxTableTest {

    @TempDir
    Path folder;

    @Test
    void readsNumbersAsTyped() throws IOException {
        var lines = read(sheet -> {
            sheet.value(0, 0, 19.99);
            sheet.value(0, 1, 0.1 + 0.2);
            sheet.value(0, 2, 1001);
            sheet.value(0, 3, 1e15);
            sheet.value(0, 4, -0.0);
        });
        assertThat(lines).containsExactly(List.of("19.99", "0.3", "1001", "1000000000000000", "0"));
    }

    @Test
    void readsDatesByTheFormatOfTheCell() throws IOException {
        var lines = read(sheet -> {
            sheet.value(0, 0, LocalDate.of(2025, 3, 1));
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(0, 1, LocalDateTime.of(2025, 3, 1, 0, 0));
            sheet.style(0, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 2, 45717);
            sheet.value(0, 3, 45717);
            sheet.style(0, 3).format("#,##0\"days\"").set();
        });
        assertThat(lines).containsExactly(List.of("2025-03-01", "2025-03-01", "45717", "45717"));
    }

    @Test
    void keepsGapsAndFourByteCharacters() throws IOException {
        var lines = read(sheet -> {
            sheet.value(0, 0, "𠮷");
            sheet.value(0, 3, "末");
        });
        assertThat(lines).containsExactly(List.of("𠮷", "", "", "末"));
    }

    @Test
    void refusesXmlThatDeclaresEntities() throws IOException {
        var file =
                zip("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".getBytes());
        assertThatThrownBy(() -> lines(file, DataSize.ofMegabytes(10)))
                .isInstanceOf(Refusal.class)
                .hasMessage("UNREADABLE_WORKBOOK");
    }

    @Test
    void refusesWhatUnpacksWithoutEnd() throws IOException {
        var file = zip("xl/worksheets/sheet1.xml", new byte[20_000_000]);
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> lines(file, DataSize.ofMegabytes(10)))
                .isInstanceOf(Refusal.class)
                .hasMessage("WORKBOOK_TOO_LARGE");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        var file = zip("readme.txt", "hello".getBytes());
        assertThatThrownBy(() -> lines(file, DataSize.ofMegabytes(10)))
                .isInstanceOf(Refusal.class)
                .hasMessage("UNREADABLE_WORKBOOK");
    }

    @Test
    void refusesABrokenSheet() throws IOException {
        var whole = workbook(sheet -> {
            for (var i = 0; i < 1000; i++) {
                sheet.value(i, 0, "value " + i);
            }
        });
        var bytes = Files.readAllBytes(whole);
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> lines(whole, DataSize.ofMegabytes(10)))
                .isInstanceOf(Refusal.class)
                .hasMessage("UNREADABLE_WORKBOOK");
    }

    private List<List<String>> read(Consumer<Worksheet> content) throws IOException {
        return lines(workbook(content), DataSize.ofMegabytes(10));
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("data"));
        }
        return file;
    }

    private Path zip(String name, byte[] content) throws IOException {
        var file = folder.resolve("bad.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }

    private static List<List<String>> lines(Path file, DataSize limit) throws IOException {
        var lines = new ArrayList<List<String>>();
        new XlsxTable(file, limit).read(lines::add);
        return lines;
    }
}
