package io.perfcycle.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.ScoringRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo company against the rules of contract section 4, without the importer. */
class DemoCompanyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DemoFiles files = new DemoFiles(new DemoCalendar(TODAY));
    private final List<Map<String, String>> units = Csv.rows(files.text("org-units"));
    private final List<Map<String, String>> posts = Csv.rows(files.text("posts"));
    private final List<Map<String, String>> people = Csv.rows(files.text("employees"));
    private final List<Map<String, String>> indicators = Csv.rows(files.text("indicators"));
    private final List<Map<String, String>> lines = Csv.rows(files.text("scorecards"));
    private final List<Map<String, String>> courses = Csv.rows(files.text("courses"));

    @Test
    void filesHaveTheColumnsOfTheContract() {
        assertHeader("org-units", "code,name,name_en,parent,manager");
        assertHeader("posts", "code,name,name_en,family");
        assertHeader(
                "employees",
                "employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,left_on,locale,roles");
        assertHeader(
                "indicators",
                "code,name,name_en,kind,unit,unit_en,direction,basis,formula,source,owner,guard_of,missing,definition,"
                        + "definition_en");
        assertHeader(
                "scorecards",
                "post,indicator,weight,threshold,target,stretch,low,high,low_zero,high_zero,min_weight,max_weight,"
                        + "effective_from");
        assertHeader("courses", "code,title,title_en,audience,level,url,hours,indicators");
        assertHeader("incidents", "source,external_id,employee_no,measure,date,value");
    }

    @Test
    void companyIsAsLargeAsTheIssueAsks() {
        // issue 2, item 7: 60 to 200 people, at least 14 posts
        assertThat(people).hasSizeBetween(60, 200);
        assertThat(new HashSet<>(Csv.column(people, "post"))).hasSizeGreaterThanOrEqualTo(14);
        assertThat(Csv.column(people, "post")).containsAll(Csv.column(posts, "code"));
    }

    @Test
    void keysAreUnique() {
        assertThat(Csv.column(units, "code")).doesNotHaveDuplicates();
        assertThat(Csv.column(posts, "code")).doesNotHaveDuplicates();
        assertThat(Csv.column(people, "employee_no")).doesNotHaveDuplicates();
        assertThat(Csv.column(people, "email")).doesNotHaveDuplicates();
        assertThat(Csv.column(indicators, "code")).doesNotHaveDuplicates();
        assertThat(Csv.column(courses, "code")).doesNotHaveDuplicates();
        assertThat(lines.stream().map(row -> row.get("post") + row.get("indicator") + row.get("effective_from")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var no = new HashSet<>(Csv.column(people, "employee_no"));
        var codes = new HashSet<>(Csv.column(indicators, "code"));
        assertReferences(units, "parent", new HashSet<>(Csv.column(units, "code")));
        assertReferences(units, "manager", no);
        assertReferences(people, "org_unit", new HashSet<>(Csv.column(units, "code")));
        assertReferences(people, "post", new HashSet<>(Csv.column(posts, "code")));
        assertReferences(people, "manager", no);
        assertReferences(indicators, "owner", no);
        assertReferences(indicators, "guard_of", codes);
        assertReferences(lines, "post", new HashSet<>(Csv.column(posts, "code")));
        assertReferences(lines, "indicator", codes);
        for (var course : courses) {
            assertThat(codes).containsAll(list(course.get("indicators")));
        }
        assertReferences(Csv.rows(files.text("incidents")), "employee_no", no);
    }

    @Test
    void valuesAreOfTheirKinds() {
        assertValues(people, "employment_type", "FULL_TIME", "PART_TIME", "FLEXIBLE");
        assertValues(people, "locale", "zh", "en");
        assertValues(indicators, "kind", "QUANTITATIVE", "RATED", "MILESTONE", "VETO", "BONUS");
        assertValues(indicators, "direction", "HIGHER", "LOWER", "RANGE");
        assertValues(indicators, "basis", "VOLUME", "RATE");
        assertValues(indicators, "missing", "REWEIGHT", "HOLD", "ZERO");
        assertValues(courses, "audience", "HR", "MANAGER", "EMPLOYEE", "ALL");
        assertValues(courses, "level", "BASIC", "ADVANCED");
        for (var person : people) {
            assertThat(List.of("hr", "data-owner", "calibration", "auditor")).containsAll(list(person.get("roles")));
            assertThat(new BigDecimal(person.get("fte"))).isBetween(new BigDecimal("0.1"), BigDecimal.ONE);
            assertThat(person.get("employment_type").equals("FULL_TIME"))
                    .isEqualTo(person.get("fte").equals("1"));
        }
    }

    @Test
    void everyIndicatorAndLineMakesARule() {
        var byCode = indicators.stream().collect(groupingBy(row -> row.get("code")));
        for (var line : lines) {
            var indicator = byCode.get(line.get("indicator")).get(0);
            assertThatCode(() -> ScoringRules.of(
                            Kind.valueOf(indicator.get("kind")),
                            Direction.valueOf(indicator.get("direction")),
                            anchors(line)))
                    .as("%s %s", line.get("post"), line.get("indicator"))
                    .doesNotThrowAnyException();
            var weighs = !Set.of("VETO", "BONUS").contains(indicator.get("kind"));
            assertThat(Integer.parseInt(line.get("weight")) > 0).isEqualTo(weighs);
            assertThat(Integer.parseInt(line.get("weight")))
                    .isBetween(Integer.parseInt(line.get("min_weight")), Integer.parseInt(line.get("max_weight")));
        }
    }

    @Test
    void formulasAreWrittenInTheFormulaLanguage() {
        for (var indicator : indicators) {
            if (indicator.get("kind").equals("RATED")) {
                assertThat(indicator.get("formula")).isEmpty();
            } else {
                assertThatCode(() -> Formula.parse(indicator.get("formula")))
                        .as(indicator.get("code"))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void weightsAddUpToOneHundredPerPostAndDate() {
        var sums = lines.stream()
                .collect(groupingBy(
                        row -> row.get("post") + " " + row.get("effective_from"),
                        summingInt(row -> Integer.parseInt(row.get("weight")))));
        assertThat(sums.values()).hasSizeGreaterThan(20).containsOnly(100);
        // everyone but the chief executive has a scorecard when the closed quarter begins
        var inForce = lines.stream()
                .filter(row -> LocalDate.parse(row.get("effective_from")).isBefore(LocalDate.of(2026, 7, 1)))
                .map(row -> row.get("post"))
                .toList();
        assertThat(Csv.column(posts, "code").stream().filter(code -> !inForce.contains(code)))
                .containsExactly("CEO");
    }

    @Test
    void aScorecardHasFiveToEightLinesWithAJudgedOneAmongThem() {
        var byCode = indicators.stream().collect(groupingBy(row -> row.get("code")));
        var cards = lines.stream().collect(groupingBy(row -> row.get("post") + row.get("effective_from")));
        assertThat(cards.values()).allSatisfy(card -> {
            assertThat(card).hasSizeBetween(5, 8);
            assertThat(card)
                    .anyMatch(row ->
                            byCode.get(row.get("indicator")).get(0).get("kind").equals("RATED"));
        });
        assertThat(lines.stream()
                        .map(row -> byCode.get(row.get("indicator")).get(0).get("kind")))
                .contains("QUANTITATIVE", "RATED", "MILESTONE", "VETO", "BONUS");
    }

    @Test
    void reportingLinesEndAtTheChiefExecutiveThreeLevelsUp() {
        var managers = people.stream().collect(toMap(row -> row.get("employee_no"), row -> row.get("manager")));
        for (var person : managers.keySet()) {
            var steps = 0;
            for (var no = person; !managers.get(no).isEmpty(); no = managers.get(no)) {
                assertThat(++steps).as("managers above %s", person).isLessThanOrEqualTo(3);
            }
        }
        assertThat(managers.values().stream().filter(String::isEmpty)).hasSize(1);
    }

    @Test
    void aManagerStandsBeforeHisPeopleSoThatOnePassOfTheImportSuffices() {
        var seen = new HashSet<String>(Set.of(""));
        for (var person : people) {
            assertThat(seen).contains(person.get("manager"));
            seen.add(person.get("employee_no"));
        }
    }

    @ParameterizedTest
    // the first, the second and the last day of a quarter, a leap day, a new year
    @ValueSource(strings = {"2026-10-01", "2026-10-02", "2026-12-31", "2028-02-29", "2027-01-01"})
    void datesArePossibleWheneverTheDemoStarts(String today) {
        var day = LocalDate.parse(today);
        for (var person : Csv.rows(new DemoFiles(new DemoCalendar(day)).text("employees"))) {
            var hired = LocalDate.parse(person.get("hired_on"));
            assertThat(hired).isBefore(day);
            if (!person.get("left_on").isEmpty()) {
                assertThat(LocalDate.parse(person.get("left_on"))).isBetween(hired, day);
            }
        }
    }

    @Test
    void somePeopleComeAndGoWithinTheClosedQuarter() {
        // 2026-07-01 plus 20 and 34 days; plus 60 days
        assertThat(Csv.column(people, "hired_on")).contains("2026-07-21", "2026-08-04", "2026-10-13");
        assertThat(Csv.column(people, "left_on").stream().filter(day -> day.compareTo("2026-07-01") >= 0))
                .containsExactly("2026-08-30");
    }

    @Test
    void everyRoleIsTaken() {
        var roles = people.stream()
                .flatMap(person -> list(person.get("roles")).stream())
                .collect(groupingBy(role -> role, counting()));
        assertThat(roles.get("hr")).isGreaterThanOrEqualTo(2);
        assertThat(roles.get("calibration")).isEqualTo(2);
        assertThat(roles.get("auditor")).isEqualTo(1);
        var owners = people.stream()
                .filter(person -> list(person.get("roles")).contains("data-owner"))
                .map(person -> person.get("employee_no"))
                .toList();
        assertThat(owners).hasSizeGreaterThan(3);
        assertThat(owners).containsAll(Csv.column(indicators, "owner"));
    }

    @Test
    void namesAndNumbersTryWhatSystemsGetWrong() {
        assertThat(Csv.column(people, "name")).anyMatch(name -> name.contains("𠮷"));
        assertThat(Csv.column(people, "employee_no")).contains("SH-007", "li.wei", "E001");
    }

    @Test
    void nothingUntranslated() {
        assertTranslated(units, "name", "name_en");
        assertTranslated(posts, "name", "name_en");
        assertTranslated(indicators, "name", "name_en");
        assertTranslated(indicators, "definition", "definition_en");
        assertTranslated(courses, "title", "title_en");
    }

    @Test
    void importsComeInAnOrderInWhichReferencesAreKnown() {
        var steps = files.steps();
        assertThat(steps.stream().map(DemoFiles.Step::dataset))
                .containsExactly("org-units", "posts", "employees", "org-units", "indicators", "scorecards", "courses");
        assertThat(Csv.header(steps.get(0).csv())).containsExactly("code", "name", "name_en", "parent");
        assertThat(Csv.rows(steps.get(0).csv())).hasSameSizeAs(units);
    }

    private void assertHeader(String file, String columns) {
        assertThat(Csv.header(files.text(file))).containsExactly(columns.split(","));
    }

    private static void assertReferences(List<Map<String, String>> rows, String column, Set<String> known) {
        assertThat(rows.stream().map(row -> row.get(column)).filter(value -> !value.isEmpty()))
                .isNotEmpty()
                .allMatch(known::contains, column);
    }

    private static void assertValues(List<Map<String, String>> rows, String column, String... allowed) {
        assertThat(Csv.column(rows, column)).isSubsetOf(allowed);
    }

    private static void assertTranslated(List<Map<String, String>> rows, String chinese, String english) {
        assertThat(Csv.column(rows, chinese)).allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(Csv.column(rows, english))
                .noneMatch(String::isBlank)
                .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(";")).filter(part -> !part.isEmpty()).toList();
    }

    private static Anchors anchors(Map<String, String> line) {
        return new Anchors(
                number(line.get("threshold")),
                number(line.get("target")),
                number(line.get("stretch")),
                number(line.get("low")),
                number(line.get("high")),
                number(line.get("low_zero")),
                number(line.get("high_zero")));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
