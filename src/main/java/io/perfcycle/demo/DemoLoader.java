package io.perfcycle.demo;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.imports.ImportMode;
import io.perfcycle.imports.Imports;
import io.perfcycle.imports.Upload;
import io.perfcycle.organization.Organization;
import io.perfcycle.workflow.Identities;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo company on an empty database, through the imports and the processes that everybody uses. */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

    static final String PASSWORD = "demo";

    /** An account of the committee as a whole, like that of HR: nobody's own result stands in its way. */
    static final String COMMITTEE = "committee";

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final Viewer HR = new Viewer("hr", Set.of(Role.HR));

    private final Organization organization;
    private final Imports imports;
    private final Identities identities;
    private final DemoCycles cycles;
    private final DemoLicences licences;
    private final WorkingCalendar calendar;

    DemoLoader(
            Organization organization,
            Imports imports,
            Identities identities,
            DemoCycles cycles,
            DemoLicences licences,
            WorkingCalendar calendar) {
        this.organization = organization;
        this.imports = imports;
        this.identities = identities;
        this.cycles = cycles;
        this.licences = licences;
        this.calendar = calendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organization.units().isEmpty()) {
            LOG.info("演示数据已存在。 The demo company is here already.");
            return;
        }
        LOG.info("正在装入演示公司… Loading the demo company; this takes a minute.");
        identities.synchronize(List.of(
                new Identities.Login("hr", "人力资源部", "hr@example.com", Set.of("hr", "employee"), true, PASSWORD),
                new Identities.Login(
                        COMMITTEE, "校准委员会", "committee@example.com", Set.of("calibration"), true, PASSWORD)));
        var today = new DemoCalendar(calendar.today());
        var files = new DemoFiles(today);
        files.steps().forEach(step -> take(step.dataset(), step.csv()));
        figures(files, today);
        licences.grant(today);
        cycles.play(today, HR);
        LOG.info("演示公司已就绪。 The demo company is ready: http://localhost:8080  hr / demo");
    }

    private void figures(DemoFiles files, DemoCalendar today) {
        var generator = new DemoFigures(DemoCompany.read(files));
        for (var quarter : List.of(today.quarter(-1), today.quarter(0))) {
            var csv = new StringWriter();
            generator.write(quarter, today.today(), csv);
            take("measurements", csv.toString());
        }
        take(files.incidents().dataset(), files.incidents().csv());
    }

    private void take(String dataset, String csv) {
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var report = imports.take(
                new Upload(dataset, content, dataset + ".csv", ImportMode.PARTIAL, false, HR), Locale.ENGLISH);
        if (report.rejected() > 0) {
            throw new IllegalStateException("The demo's %s are not sound: %s".formatted(dataset, report.errors()));
        }
    }
}
