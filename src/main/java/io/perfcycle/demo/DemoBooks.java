package io.perfcycle.demo;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.imports.ImportMode;
import io.perfcycle.imports.Imports;
import io.perfcycle.imports.Upload;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the company's systems hold and hand over: its people and posts, and quarter by quarter the figures. */
@Component
@Profile("demo")
class DemoBooks {

    private final Imports imports;
    private final DemoFiles files;
    private final DemoLearning learning;
    private final DemoModel model;
    private final DemoFigures figures;

    DemoBooks(Imports imports, WorkingCalendar calendar) {
        this.imports = imports;
        var today = calendar.today();
        this.files = new DemoFiles(new DemoCalendar(today));
        var company = DemoCompany.read(files);
        this.learning = new DemoLearning(company.courses());
        this.model = new DemoModel(company, today, DemoModel.DEMO, DemoFlaws.PLANTED, learning);
        this.figures = new DemoFigures(company, model);
    }

    DemoModel model() {
        return model;
    }

    DemoLearning learning() {
        return learning;
    }

    /** Units, posts, people, indicators, scorecards and courses. */
    void found() {
        files.steps().forEach(step -> take(step.dataset(), step.csv()));
    }

    /** A quarter's figures up to a day, as they follow from what people have learned by then. */
    void deliver(DemoQuarter quarter, LocalDate upTo) {
        var csv = new StringWriter();
        figures.write(quarter, upTo, csv);
        take("measurements", csv.toString());
    }

    /** What happened on one particular day of the last quarter. */
    void deliverIncidents() {
        take(files.incidents().dataset(), files.incidents().csv());
    }

    private void take(String dataset, String csv) {
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var report = imports.take(
                new Upload(dataset, content, dataset + ".csv", ImportMode.PARTIAL, false, DemoScene.HR_VIEWER),
                Locale.ENGLISH);
        if (report.rejected() > 0) {
            throw new IllegalStateException("The demo's %s are not sound: %s".formatted(dataset, report.errors()));
        }
    }
}
