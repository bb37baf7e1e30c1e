package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.support.ApplicationIT;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What contract 4 says of each dataset. */
class DatasetsIT extends ApplicationIT {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Employees employees;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Journal journal;

    private ImportFixture fixture() {
        return new ImportFixture(imports, jdbc);
    }

    @BeforeEach
    void company() {
        fixture().company();
    }

    @Test
    void theSameFileTwiceIsUnchanged() {
        var csv = "code,name,parent\nX,新部,HQ\nY,𠮷部👍,X\n";
        assertThat(fixture().put("org-units", csv))
                .extracting(ImportReport::created)
                .isEqualTo(2);
        var again = fixture().put("org-units", csv);
        assertThat(List.of(again.created(), again.updated(), again.unchanged())).containsExactly(0, 0, 2);
        var changed = fixture().put("org-units", csv.replace("新部", "改名部"));
        assertThat(List.of(changed.created(), changed.updated(), changed.unchanged()))
                .containsExactly(0, 1, 1);
    }

    @Test
    void aDryRunChangesNothing() {
        var report = fixture().dryRun("posts", "code,name\nNEW,新岗\nHOST,改名\nCS,客服\n");
        assertThat(List.of(report.created(), report.updated(), report.unchanged()))
                .containsExactly(1, 1, 1);
        assertThat(report.applied()).isFalse();
        assertThat(fixture().count("post")).isEqualTo(2);
    }

    @Test
    void partialTakesTheGoodRowsAndAtomicNone() {
        var csv = "code,name\nGOOD,好\nBAD,\n";
        var atomic = fixture().atomic("posts", csv);
        assertThat(List.of(atomic.rows(), atomic.created(), atomic.rejected())).containsExactly(2, 0, 1);
        assertThat(fixture().count("post")).isEqualTo(2);
        var partial = fixture().partial("posts", csv);
        assertThat(List.of(partial.rows(), partial.created(), partial.rejected()))
                .containsExactly(2, 1, 1);
        assertThat(ImportFixture.faults(partial)).containsExactly("2/name/REQUIRED");
        assertThat(fixture().count("post")).isEqualTo(3);
    }

    @Test
    void aKeyTwiceInAFileIsRejectedTheSecondTime() {
        var report = fixture().partial("posts", "code,name\nP,一\nQ,二\nP,三\n");
        assertThat(ImportFixture.faults(report)).containsExactly("3/code/DUPLICATE_KEY");
        assertThat(report.errors().get(0).message()).contains("row 1");
    }

    @Test
    void unitsMayStandInAnyOrderButNotInACircle() {
        assertThat(fixture()
                        .put("org-units", "code,name,parent\nB,乙,A\nA,甲,HQ\n")
                        .created())
                .isEqualTo(2);
        var report = fixture().partial("org-units", "code,name,parent\nA,甲,B\nLOST,失,NOWHERE\nSELF,己,SELF\n");
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/parent/CIRCULAR_REPORTING", "2/parent/UNKNOWN_REFERENCE", "3/parent/CIRCULAR_REPORTING");
        assertThat(report.errors().get(0).message()).containsAnyOf("A → B → A", "B → A → B");
    }

    @Test
    void managersMayStandInTheSameFileInAnyOrder() {
        var report = fixture()
                .put(
                        "employees",
                        employees("N2,新二,SHOP,CS,N1,FULL_TIME,2024-01-01", "N1,新一,SHOP,CS,E1,FULL_TIME,2024-01-01"));
        assertThat(report.created()).isEqualTo(2);
        assertThat(employees.reportingLines().teamOf("E1")).contains("N1", "N2", "E2");
    }

    @Test
    void aCircleInReportingLinesIsWrittenOut() {
        var report = fixture()
                .partial(
                        "employees",
                        employees(
                                "C1,甲,SHOP,CS,C2,FULL_TIME,2024-01-01",
                                "C2,乙,SHOP,CS,C3,FULL_TIME,2024-01-01",
                                "C3,丙,SHOP,CS,C1,FULL_TIME,2024-01-01",
                                "C4,丁,SHOP,CS,C1,FULL_TIME,2024-01-01",
                                "G1,好,SHOP,CS,E1,FULL_TIME,2024-01-01"));
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/manager/CIRCULAR_REPORTING",
                        "2/manager/CIRCULAR_REPORTING",
                        "3/manager/CIRCULAR_REPORTING",
                        "4/manager/UNKNOWN_REFERENCE");
        assertThat(report.errors().get(0).message()).contains("C1 → C2 → C3 → C1");
        assertThat(report.created()).isEqualTo(1);
    }

    @Test
    void aCircleWithStoredLinesIsSeenToo() {
        var report = fixture().partial("employees", employees("E1,王一,HQ,HOST,E2,FULL_TIME,2020-01-01"));
        assertThat(ImportFixture.faults(report)).containsExactly("1/manager/CIRCULAR_REPORTING");
    }

    @Test
    void everyFaultOfAnEmployeeIsNamed() {
        var report = fixture().partial("employees", """
                        employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,left_on,locale,roles
                        S1,己,,SHOP,CS,S1,FULL_TIME,,2024-01-01,,,
                        S2,乙,,NOPE,CS,E1,FULL_TIME,,2024-01-01,,,
                        S3,丙,,SHOP,NOPE,E1,FULL_TIME,,2024-01-01,,,
                        S4,丁,,SHOP,CS,NOBODY,FULL_TIME,,2024-01-01,,,
                        S5,戊,x,SHOP,CS,E1,SOMETIMES,0,2024-02-30,,fr,boss
                        S6,庚,,SHOP,CS,E1,PART_TIME,1.5,2024-01-01,2023-01-01,,
                        S 7,辛,,SHOP,CS,E1,PART_TIME,0.5,2024-01-01,,,
                        S8,壬,,SHOP,CS,E1,FULL_TIME,,2024-01-01,,,camunda-admin
                        ok.e-9,癸,a@b.cn,SHOP,CS,E1,FLEXIBLE,０．５,2024年1月1日,,zh_CN,hr;data-owner
                        """);
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/manager/SELF_MANAGER",
                        "2/org_unit/UNKNOWN_REFERENCE",
                        "3/post/UNKNOWN_REFERENCE",
                        "4/manager/UNKNOWN_REFERENCE",
                        "5/email/INVALID_EMAIL",
                        "5/employment_type/UNKNOWN_VALUE",
                        "5/fte/INVALID_NUMBER",
                        "5/hired_on/INVALID_DATE",
                        "5/locale/UNKNOWN_VALUE",
                        "5/roles/UNKNOWN_VALUE",
                        "6/fte/INVALID_NUMBER",
                        "6/left_on/INVALID_DATE",
                        "7/employee_no/INVALID_PERSON",
                        "8/roles/ADMIN_ROLE");
        assertThat(report.errors())
                .allSatisfy(error -> assertThat(error.message()).endsWith(".").doesNotContain("import."));
        var taken = employees.find("ok.e-9").orElseThrow();
        assertThat(taken.fte()).isEqualByComparingTo("0.5");
        assertThat(taken.roles()).containsExactlyInAnyOrder("hr", "data-owner");
    }

    @Test
    void accountsFollowFromTheOrganisation() {
        assertThat(groups("E1")).containsExactlyInAnyOrder("employee", "manager");
        assertThat(groups("E2")).containsExactly("employee");
        fixture().put("employees", """
                        employee_no,name,org_unit,post,manager,employment_type,hired_on,left_on,roles
                        E2,李二,SHOP,HOST,E1,FULL_TIME,2021-01-01,,auditor
                        E3,张三,SHOP,CS,E1,FULL_TIME,2022-01-01,2024-01-01,
                        """);
        assertThat(groups("E2")).containsExactlyInAnyOrder("employee", "auditor");
        assertThat(groups("E3")).isEmpty();
    }

    @Test
    void aManagerOfAUnitIsAManager() {
        fixture().put("org-units", "code,name,parent,manager\nSHOP,门店,HQ,E3\n");
        assertThat(groups("E3")).contains("manager");
    }

    @Test
    void aChangedIndicatorIsANewVersion() {
        var csv = "code,name,kind,direction,formula\nGMV,成交额,QUANTITATIVE,HIGHER,sum(gmv)\n";
        assertThat(fixture().put("indicators", csv).unchanged()).isEqualTo(1);
        assertThat(fixture()
                        .put("indicators", csv.replace("sum(gmv)", "sum(gmv) / 2"))
                        .updated())
                .isEqualTo(1);
        assertThat(indicators.history("GMV"))
                .extracting(version -> version.version() + " " + version.formula())
                .containsExactly("1 sum(gmv)", "2 sum(gmv) / 2");
        assertThat(indicators.find("GMV").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void anIndicatorWithAMethodCallNamesThePosition() {
        var report = fixture().partial("indicators", """
                        code,name,kind,formula,owner,guard_of
                        I1,甲,QUANTITATIVE,sum(a) + java.lang.Runtime.exec(1),,
                        I2,乙,QUANTITATIVE,sum(a,E9,
                        I3,丙,QUANTITATIVE,sum(a),E9,
                        I4,丁,QUANTITATIVE,sum(a),E1,I5
                        I5,戊,QUANTITATIVE,sum(a),E1,GMV
                        I6,己,QUANTITATIVE,sum(a),,I6
                        I7,庚,GUESS,sum(a),,
                        """);
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/formula/INVALID_FORMULA",
                        "2/formula/INVALID_FORMULA",
                        "3/owner/UNKNOWN_REFERENCE",
                        "6/guard_of/UNKNOWN_REFERENCE",
                        "7/kind/UNKNOWN_VALUE");
        assertThat(report.errors().get(0).message()).contains("Position 10");
        assertThat(report.created()).isEqualTo(2);
    }

    @Test
    void weightsMustBeExactlyAHundredPerPostAndDate() {
        var report = fixture().partial("scorecards", """
                        post,indicator,weight,target,effective_from
                        HOST,GMV,60,100,
                        HOST,CSAT,39.99,4.5,
                        CS,GMV,60,100,2026-01-01
                        CS,CSAT,40,4.5,2026-01-01
                        CS,RED,0,,2026-01-01
                        CS,GMV,70,100,2026-07-01
                        CS,CSAT,40,4.5,2026-07-01
                        """);
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/weight/WEIGHTS_NOT_100",
                        "2/weight/WEIGHTS_NOT_100",
                        "6/weight/WEIGHTS_NOT_100",
                        "7/weight/WEIGHTS_NOT_100");
        assertThat(report.errors().get(0).message()).contains("HOST", "99.99", "Add 0.01");
        assertThat(report.errors().get(2).message()).contains("CS", "2026-07-01", "110", "Take 10 away");
        assertThat(report.created()).isEqualTo(3);
        assertThat(indicators.scorecardsOn(LocalDate.of(2026, 2, 1)).get("CS")).hasSize(3);
        assertThat(indicators.scorecardsOn(LocalDate.of(2025, 2, 1))).isEmpty();
    }

    @Test
    void aScorecardGoesInAsAWholeAndReplacesTheStoredOne() {
        fixture().put("scorecards", "post,indicator,weight,target\nHOST,GMV,50,100\nHOST,CSAT,50,4.5\nHOST,RED,,\n");
        var again = fixture().put("scorecards", "post,indicator,weight,target\nHOST,GMV,40,100\nHOST,CSAT,60,4.50\n");
        assertThat(List.of(again.created(), again.updated(), again.unchanged())).containsExactly(0, 2, 0);
        assertThat(fixture().count("scorecard_line")).isEqualTo(2);
        var bad = fixture()
                .partial(
                        "scorecards",
                        "post,indicator,weight,target\nHOST,GMV,30,abc\nHOST,CSAT,70,4.5\nCS,GMV,100,1\n");
        assertThat(ImportFixture.faults(bad)).containsExactly("1/target/INVALID_NUMBER", "2/post/SCORECARD_REJECTED");
        assertThat(bad.created()).isEqualTo(1);
    }

    @Test
    void anchorsInTheWrongOrderAndBoundsThatExcludeTheWeightAreRefused() {
        var report = fixture().partial("scorecards", """
                        post,indicator,weight,threshold,target,stretch,min_weight,max_weight,effective_from
                        HOST,GMV,100,90,80,120,,,2026-01-01
                        HOST,GMV,100,,,,,,2026-02-01
                        HOST,GMV,100,,80,,,90,2026-03-01
                        HOST,GMV,120,,80,,,,2026-04-01
                        HOST,RED,20,,,,,,2026-05-01
                        NOPE,GMV,100,,80,,,,2026-06-01
                        HOST,NOPE,100,,80,,,,2026-07-01
                        """);
        assertThat(ImportFixture.faults(report))
                .containsExactly(
                        "1/target/INVALID_ANCHORS",
                        "2/target/INVALID_ANCHORS",
                        "3/max_weight/INVALID_NUMBER",
                        "4/weight/INVALID_NUMBER",
                        "5/weight/INVALID_NUMBER",
                        "6/post/UNKNOWN_REFERENCE",
                        "7/indicator/UNKNOWN_REFERENCE");
    }

    @Test
    void coursesAndOldResultsComeIn() {
        var courses = fixture().partial("courses", """
                        code,title,audience,level,url,hours,indicators
                        C1,入门,ALL,BASIC,https://x.example/a,1.5,GMV;CSAT
                        C2,进阶,BOSS,ADVANCED,javascript:alert(1),-1,
                        C3,进阶,HR,ADVANCED,,,NOPE
                        """);
        assertThat(ImportFixture.faults(courses))
                .containsExactly(
                        "2/audience/UNKNOWN_VALUE",
                        "2/url/INVALID_URL",
                        "2/hours/INVALID_NUMBER",
                        "3/indicators/UNKNOWN_REFERENCE");
        var results =
                "cycle,employee_no,total,level,old_scale\n2024H1,E2,88.5,B,0-100\n2024H1,E9,1,B,\n2024H1,E2,1,C,\n";
        assertThat(ImportFixture.faults(fixture().partial("results", results)))
                .containsExactly("2/employee_no/UNKNOWN_REFERENCE", "3/employee_no/DUPLICATE_KEY");
        assertThat(fixture().partial("results", results).unchanged()).isEqualTo(1);
    }

    @Test
    void theSameFileAtOnceFromManySidesDoesNotDoubleARow() {
        var csv = "source,external_id,employee_no,measure,date,value\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "OMS,x" + i + ",E2,gmv,2026-01-05," + i)
                        .collect(Collectors.joining("\n"));
        var reports = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> fixture().partial("measurements", csv)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(reports.stream().mapToInt(ImportReport::created).sum()).isEqualTo(2_000);
        assertThat(reports.stream().mapToInt(ImportReport::unchanged).sum()).isEqualTo(6_000);
        assertThat(fixture().count("measurement")).isEqualTo(2_000);
    }

    @Test
    void noMoreThanAThousandFaultsAreListedAndTheRestIsCounted() {
        var csv = "code,name\n"
                + IntStream.range(0, 1_500).mapToObj(i -> "P" + i + ",").collect(Collectors.joining("\n"));
        var report = fixture().partial("posts", csv);
        assertThat(report.errors()).hasSize(1_000);
        assertThat(report.moreErrors()).isEqualTo(500);
        assertThat(report.rejected()).isEqualTo(1_500);
        assertThat(journal.faults(report.id(), 10_000)).hasSize(1_500);
    }

    @Test
    void everyImportIsRememberedEvenARefusedOne() {
        var before = journal.latest(null, 0, 1).get(0).id();
        assertThatThrownBy(() -> fixture().partial("posts", "code,nmae\nA,B\n")).isInstanceOf(Refusal.class);
        var entry = journal.latest(null, 0, 1).get(0);
        assertThat(entry.id()).isGreaterThan(before);
        assertThat(entry.refusal()).isEqualTo("UNKNOWN_COLUMN");
        assertThat(entry.importedBy()).isEqualTo("hr");
        assertThat(entry.sha256()).hasSize(64);
    }

    @Test
    void messagesAreInTheReadersLanguage() {
        var csv = "code,name\nA,\n".getBytes(StandardCharsets.UTF_8);
        var upload = new Upload(
                "posts", new java.io.ByteArrayInputStream(csv), null, ImportMode.PARTIAL, true, ImportFixture.HR);
        assertThat(imports.take(upload, Locale.CHINESE).errors().get(0).message())
                .isEqualTo("第 1 行，列 name：此处必填。请填写。");
    }

    @Test
    void onlyThoseWithTheRightMayImport() {
        var owner = new Viewer("E2", Set.of(Role.EMPLOYEE, Role.DATA_OWNER));
        var csv = "code,name\nA,B\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> fixture().take("posts", csv, ImportMode.PARTIAL, false, owner))
                .isInstanceOf(Refusal.class)
                .hasMessage("FORBIDDEN");
        var figures = "source,external_id,employee_no,measure,date,value\nA,1,E2,gmv,2026-01-01,5\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(fixture()
                        .take("measurements", figures, ImportMode.PARTIAL, false, owner)
                        .created())
                .isEqualTo(1);
    }

    private List<String> groups(String employeeNo) {
        return identities.createGroupQuery().groupMember(employeeNo).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private static String employees(String... lines) {
        return "employee_no,name,org_unit,post,manager,employment_type,hired_on\n" + String.join("\n", lines);
    }
}
