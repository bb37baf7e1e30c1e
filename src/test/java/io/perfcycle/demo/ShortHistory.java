package io.perfcycle.demo;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleDesk;
import io.perfcycle.cycle.CycleRequest;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.Snapshot;
import io.perfcycle.imports.ImportMode;
import io.perfcycle.imports.Imports;
import io.perfcycle.imports.Upload;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.workflow.Processes;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo's closed quarters on a short cut: people, scorecards and figures come through the imports and are frozen, counted and
 * appended as results by the house itself; only the processes are left out, so that who rated and who learned is written down
 * directly. What a review reads of it is what it reads of the demo.
 */
@Component
class ShortHistory {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int DAYS_TO_LEARN = 15;
    private static final double GAP_BELOW = 85;

    @Autowired
    private Imports imports;

    @Autowired
    private CycleDesk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Snapshot snapshot;

    @Autowired
    private Participations participations;

    @Autowired
    private ScorecardItems scorecards;

    @Autowired
    private Calculations calculations;

    @Autowired
    private Figures figures;

    @Autowired
    private ResultVersions versions;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private TransactionTemplate transaction;

    private DemoModel model;
    private DemoLearning learning;

    /** Writes it; returns the codes of the cycles, the oldest first. */
    List<String> write(LocalDate day, long seed, DemoFlaws flaws) {
        var today = new DemoCalendar(day);
        var files = new DemoFiles(today);
        var company = DemoCompany.read(files);
        learning = new DemoLearning(company.courses());
        model = new DemoModel(company, day, seed, flaws, learning);
        files.steps().forEach(step -> take(step.dataset(), step.csv()));
        var codes = new ArrayList<String>();
        for (var offset = ChapterPastQuarters.OLDEST; offset <= -1; offset++) {
            var quarter = today.quarter(offset);
            figures(company, quarter, quarter.end());
            play(quarter, company.courses());
            codes.add(quarter.code());
        }
        figures(company, today.quarter(0), today.quarter(0).end());
        return codes;
    }

    private void figures(DemoCompany company, DemoQuarter quarter, LocalDate upTo) {
        var csv = new StringWriter();
        new DemoFigures(company, model).write(quarter, upTo, csv);
        take("measurements", csv.toString());
    }

    private void play(DemoQuarter quarter, Map<String, java.util.Set<String>> courses) {
        var code = quarter.code();
        desk.create(
                new CycleRequest(
                        code,
                        code,
                        quarter.start(),
                        quarter.end(),
                        "QUARTERLY",
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        null,
                        null),
                DemoScene.HR_VIEWER);
        snapshot.freeze(code);
        rows.update(
                "update cycle set state = 'RUNNING', deployment = ? where code = ?",
                processes.currentDeployment(),
                code);
        calculations.refreshAll(code);
        transaction.executeWithoutResult(running -> results(cycles.get(code), quarter));
        rows.update(
                "update cycle set state = 'CLOSED', launched_at = ?, released_at = ?, closed_at = ? where code = ?",
                LONG_AGO,
                LONG_AGO,
                LONG_AGO,
                code);
        learn(code, quarter, courses);
    }

    private void results(Cycle cycle, DemoQuarter quarter) {
        var people = participations.of(cycle.code()).stream()
                .filter(Participation::isActive)
                .toList();
        var items = scorecards.of(people.stream().map(Participation::id).toList());
        for (var person : people) {
            var given = new HashMap<String, BigDecimal>();
            for (var item : items.getOrDefault(person.id(), List.of())) {
                if (!Figures.fromData(item)) {
                    given.put(item.indicator(), worth(person, item, quarter));
                }
            }
            var rater = person.managerNo().orElse(DemoScene.HR);
            figures.rate(person.id(), given, rater);
            rows.update(
                    "insert into rating_sheet (participation_id, role, rater, submitted_at) values (?, 'MANAGER', ?, ?)",
                    person.id(),
                    rater,
                    LONG_AGO);
            rows.batchUpdate(
                    "insert into rating (participation_id, role, indicator, given, not_observed) values (?, 'MANAGER', ?, ?, false)",
                    given.entrySet().stream()
                            .map(one -> new Object[] {person.id(), one.getKey(), one.getValue()})
                            .toList());
        }
        var traces = calculations.calculate(cycle, people);
        people.forEach(person -> versions.append(
                person,
                traces.get(person.id()),
                ResultVersion.Source.EVALUATION,
                person.managerNo().orElse(DemoScene.HR),
                null));
    }

    private BigDecimal worth(Participation person, ScorecardItem item, DemoQuarter quarter) {
        return DemoScene.worth(item, model.rating(person.employeeNo(), item.indicator(), quarter.start()));
    }

    /** Whoever lies low on an indicator that an employee's course is about has finished that course two weeks later. */
    private void learn(String cycle, DemoQuarter quarter, Map<String, java.util.Set<String>> courses) {
        var on = quarter.end().plusDays(DAYS_TO_LEARN);
        for (var course : List.of("WH-201", "CS-201", "COM-201", "LIVE-201")) {
            rows
                    .queryForList(
                            "select employee_no from participation where cycle = ? and state = 'ACTIVE' order by id",
                            String.class,
                            cycle)
                    .stream()
                    .filter(person -> courses.get(course).stream()
                            .anyMatch(indicator -> model.points(person, indicator, quarter.start()) < GAP_BELOW))
                    .forEach(person -> {
                        learning.finished(person, course, on);
                        rows.update("""
                                insert into training_assignment (employee_no, course, origin, reason, rule_id, indicator, action, way,
                                  state, priority, due_on, assigned_by, assigned_at, tries_allowed, completed_on)
                                values (?, ?, ?, 'INDICATOR_GAP', 'gapModerate', null, 'ASSIGN', 'EXTERNAL', 'DONE', 5, ?, 'system',
                                  ?, 3, ?)""", person, course, cycle, on, LONG_AGO, on);
                    });
        }
    }

    private void take(String dataset, String csv) {
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var report = imports.take(
                new Upload(dataset, content, dataset + ".csv", ImportMode.PARTIAL, false, DemoScene.HR_VIEWER),
                Locale.ENGLISH);
        if (report.rejected() > 0) {
            throw new IllegalStateException("%s: %s".formatted(dataset, report.errors()));
        }
    }
}
