package io.perfcycle.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.ImportReport;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What contract 4 and 5 say of measurements, and who may see the rows. */
class MeasurementsIT extends ApplicationIT {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Measurements measurements;

    @BeforeEach
    void company() {
        fixture().company();
    }

    private ImportFixture fixture() {
        return new ImportFixture(imports, jdbc);
    }

    @Test
    void rowsAreForThePersonThoseAboveAndThoseWhoAnswerForData() {
        person("E1", "employee", "manager");
        person("E2", "employee");
        person("E3", "employee");
        person("auditor-1", "employee", "auditor");
        fixture()
                .put("measurements", "source,external_id,employee_no,measure,date,value\nA,1,E2,gmv,2026-02-01,12.5\n");
        var rows = "/api/v1/measurements?employeeNo=E2&measure=gmv&from=2026-01-01&to=2026-03-31";
        assertThat(as("E2").get(rows).body()).contains("12.5");
        assertThat(as("E1").get(rows).status()).isEqualTo(200);
        assertThat(as("auditor-1").get(rows).status()).isEqualTo(200);
        assertThat(as("E3").get(rows).status()).isEqualTo(404);
        assertThat(anybody().get(rows).status()).isEqualTo(401);
    }

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    @Test
    void everyFaultOfARowIsNamed() {
        var report = fixture().partial("measurements", """
                        source,external_id,employee_no,org_unit,measure,date,value
                        OMS,1,E9,,gmv,2026-01-01,5
                        OMS,2,,NOPE,gmv,2026-01-01,5
                        OMS,3,E2,,gmv,2026-02-30,5
                        OMS,4,E2,,gmv,2026-01-01,NaN
                        OMS,5,E2,,,2026-01-01,
                        OMS,6,E2,,gmv,2026-01-01,５，０００．５
                        OMS,6,E2,,gmv,2026-01-02,7
                        WMS,6,E2,,gmv,2026-01-02,7
                        ,8,E2,,gmv,2026-01-02,7%
                        """);
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/employee_no/UNKNOWN_REFERENCE",
                        "2/org_unit/UNKNOWN_REFERENCE",
                        "3/date/INVALID_DATE",
                        "4/value/INVALID_NUMBER",
                        "5/measure/REQUIRED",
                        "5/value/REQUIRED",
                        "7/external_id/DUPLICATE_KEY",
                        "9/source/REQUIRED",
                        "9/value/INVALID_NUMBER");
        assertThat(List.of(report.rows(), report.created(), report.rejected())).containsExactly(9, 2, 7);
    }

    @Test
    void aCorrectionSupersedesAndNothingIsLost() {
        var csv = rows("OMS,1,E2,,gmv,2026-01-05,100", "OMS,2,E2,,gmv,2026-01-06,50");
        assertThat(fixture().put("measurements", csv).created()).isEqualTo(2);
        assertThat(fixture().put("measurements", csv).unchanged()).isEqualTo(2);
        assertThat(fixture().dryRun("measurements", csv.replace("100", "120")).updated())
                .isEqualTo(1);
        var corrected = fixture().put("measurements", csv.replace("100", "120"));
        assertThat(List.of(corrected.created(), corrected.updated(), corrected.unchanged()))
                .containsExactly(0, 1, 1);
        assertThat(fixture().put("measurements", csv.replace("100", "120.0")).unchanged())
                .isEqualTo(2);
        assertThat(totals("E2").sum()).isEqualByComparingTo("170");
        assertThat(measurements.rows("E2", "gmv", FROM, TO, false, 0, 10)).hasSize(2);
        assertThat(measurements.rows("E2", "gmv", FROM, TO, true, 0, 10))
                .extracting(row -> row.externalId() + "/" + row.revision() + "/" + (row.supersededAt() == null))
                .containsExactly("2/1/true", "1/2/true", "1/1/false");
        var back = fixture().put("measurements", csv);
        assertThat(back.updated()).isEqualTo(1);
        assertThat(totals("E2").sum()).isEqualByComparingTo("150");
        assertThat(fixture().count("measurement")).isEqualTo(4);
    }

    @Test
    void totalsAreOfThePeriodWithBothEnds() {
        fixture()
                .put(
                        "measurements",
                        rows(
                                "A,0,E2,,gmv,2025-12-31,1000",
                                "A,1,E2,,gmv,2026-01-01,1.1",
                                "A,2,E2,,gmv,2026-03-31,2.2",
                                "A,3,E2,,gmv,2026-02-01,-0.3",
                                "A,4,E2,,gmv,2026-04-01,1000",
                                "A,5,E2,,other,2026-02-01,7",
                                "A,6,E3,,gmv,2026-02-01,9"));
        var totals = totals("E2");
        assertThat(totals.sum()).isEqualByComparingTo("3.0");
        assertThat(totals.count()).isEqualTo(3);
        assertThat(totals.min()).isEqualByComparingTo("-0.3");
        assertThat(totals.max()).isEqualByComparingTo("2.2");
        assertThat(totals.last()).isEqualByComparingTo("2.2");
        assertThat(measurements.aggregate(Set.of("E1"), FROM, TO, Set.of("gmv")))
                .isEmpty();
    }

    @Test
    void ofTwoFiguresOnTheLastDayTheLaterRecordedIsTheLast() {
        fixture().put("measurements", rows("A,1,E2,,gmv,2026-03-31,5", "A,2,E2,,gmv,2026-03-31,6"));
        assertThat(totals("E2").last()).isEqualByComparingTo("6");
    }

    @Test
    void aFigureOfTheUnitStandsForThoseWithoutOneOfTheirOwn() {
        fixture()
                .put(
                        "measurements",
                        rows(
                                "A,1,,SHOP,gmv,2026-02-01,100",
                                "A,2,E2,SHOP,gmv,2026-02-01,30",
                                "A,3,,HQ,gmv,2026-02-01,999",
                                "A,4,,,gmv,2026-02-01,5"));
        var totals = measurements.aggregate(List.of("E2", "E3", "E1"), FROM, TO, Set.of("gmv"));
        assertThat(totals.get("E2").get("gmv").sum()).isEqualByComparingTo("30");
        assertThat(totals.get("E3").get("gmv").sum()).isEqualByComparingTo("100");
        assertThat(totals.get("E1").get("gmv").sum()).isEqualByComparingTo("999");
        assertThat(measurements.rows("E3", "gmv", FROM, TO, false, 0, 10)).hasSize(1);
    }

    @Test
    void codesThatDifferInCaseAreDifferent() {
        var report = fixture().put("measurements", rows("A,x,E2,,gmv,2026-02-01,1", "A,X,E2,,GMV,2026-02-01,2"));
        assertThat(report.created()).isEqualTo(2);
        assertThat(totals("E2").sum()).isEqualByComparingTo("1");
    }

    @Test
    void twoHundredThousandRowsComeInQuickly() {
        var lines = 200_000;
        var csv = rows(IntStream.range(0, lines)
                .mapToObj(i -> "OMS,order-" + i + ",E" + (2 + i % 2) + ",,m" + i % 40 + ",2026-0" + (1 + i % 3) + "-1"
                        + i % 10 + "," + i + ".25")
                .toArray(String[]::new));
        say("first", lines, () -> fixture().put("measurements", csv));
        var again = say("again", lines, () -> fixture().put("measurements", csv));
        assertThat(again.unchanged()).isEqualTo(lines);
        var corrected = say("corrected", lines, () -> fixture().put("measurements", csv.replace(".25", ".75")));
        assertThat(corrected.updated()).isEqualTo(lines);
        var measures = IntStream.range(0, 40).mapToObj(i -> "m" + i).collect(Collectors.toSet());
        var start = System.nanoTime();
        var totals = measurements.aggregate(List.of("E2", "E3"), FROM, TO, measures);
        System.out.printf("aggregate of %,d rows: %.2f s%n", lines, (System.nanoTime() - start) / 1e9);
        assertThat(totals.get("E2").values().stream()
                        .mapToLong(MeasureTotals::count)
                        .sum())
                .isEqualTo(lines / 2);
    }

    private static ImportReport say(String what, int lines, java.util.function.Supplier<ImportReport> work) {
        var start = System.nanoTime();
        var report = work.get();
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "measurements %s: %,d rows in %.2f s = %,.0f rows/s%n", what, lines, seconds, lines / seconds);
        assertThat(seconds).isLessThan(200);
        return report;
    }

    private MeasureTotals totals(String employeeNo) {
        return measurements
                .aggregate(List.of(employeeNo), FROM, TO, Set.of("gmv"))
                .get(employeeNo)
                .get("gmv");
    }

    private static String rows(String... rows) {
        return "source,external_id,employee_no,org_unit,measure,date,value\n" + String.join("\n", rows);
    }
}
