package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.support.RatedShop;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Names, reasons and faults that a spreadsheet would run, sought in every file that the application gives out: none may run. */
class FormulaGuardIT extends RatedShop {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** Written anew, so that the guard is not measured by itself. */
    private static final Pattern RUNS = Pattern.compile("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\\t\\r＝＋－＠].*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Map<String, String> EVIL = new TreeMap<>(
            Map.of("X1", "=cmd|' /C calc'!A0", "X2", "＝1+1", "X3", "@SUM(1)", "X4", "-2+3", "X5", "+1+1"));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Evidence evidence;

    @Override
    protected String moreEmployees() {
        var rows = new StringBuilder(super.moreEmployees());
        EVIL.forEach(
                (number, name) -> rows.append("%s,%s,SHOP,HOST,M1,FULL_TIME,2021-01-01%n".formatted(number, name)));
        return rows.toString();
    }

    @Test
    void noFileHasACellThatRuns() {
        opened("FG1", "WARN");
        var person = participations.get("FG1", "E1");
        versions.append(
                person,
                versions.traceOf(person.id()).orElseThrow(),
                ResultVersion.Source.CALIBRATION,
                "K-1",
                "\t=1+1",
                "A");
        var rejected = json(must(
                200,
                as("T-HR")
                        .send(
                                "POST",
                                "/api/v1/imports/posts",
                                "text/csv;charset=UTF-8",
                                "code,name,family\n=1+1,\"@a;=b\",x\n")));
        jdbc.update("update cycle set state = 'RELEASED' where code = 'FG1'");
        var scope = evidence.scope(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        evidence.sections().forEach(section -> evidence.compute("GUARD", section, scope));
        var values = Map.of(
                "review", "GUARD",
                "code", "FG1",
                "orgUnit", "SHOP",
                "employeeNo", "E1",
                "dataset", "employees",
                "id", rejected.get("id").asText());
        var read = new TreeMap<String, List<String>>();
        for (var address : files()) {
            var filled = VARIABLE.matcher(address).replaceAll(name -> {
                assertThat(values).as("how to fill " + address).containsKey(name.group(1));
                return values.get(name.group(1));
            });
            read.put(address, cells(filled));
        }
        assertThat(read)
                .containsKeys(
                        "/api/v1/cycles/{code}/results.csv",
                        "/api/v1/cycles/{code}/results.xlsx",
                        "/api/v1/cycles/{code}/calibration.csv",
                        "/api/v1/imports/{id:\\d+}/errors.csv");
        read.forEach((address, cells) -> assertThat(cells)
                .as(address)
                .isNotEmpty()
                .noneMatch(cell ->
                        RUNS.matcher(cell).matches() && !NUMBER.matcher(cell).matches()));
        for (var table : List.of("results.csv", "results.xlsx", "calibration.csv")) {
            assertThat(read.get("/api/v1/cycles/{code}/" + table))
                    .as(table)
                    .containsAll(EVIL.values().stream().map(name -> "'" + name).toList());
        }
        assertThat(read.get("/api/v1/cycles/{code}/results.xlsx")).contains("'\t=1+1");
    }

    /** Every address of ours that gives a table, found and not listed. */
    private TreeSet<String> files() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.matches(".*\\.(csv|xlsx)"))
                        .forEach(found::add));
        return found;
    }

    private List<String> cells(String address) {
        var cells = new ArrayList<String>();
        if (address.endsWith(".xlsx")) {
            var book = Spread.read(as("T-HR").file(address));
            assertThat(book.parts().values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
            book.sheets()
                    .values()
                    .forEach(rows -> rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null && cell.getValue() != null) {
                            cells.add(cell.getText());
                        }
                    })));
        } else {
            var text = new String(as("T-HR").file(address), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF");
            CsvReader.builder().ofCsvRecord(text.substring(1)).forEach(row -> cells.addAll(row.getFields()));
        }
        return cells;
    }
}
