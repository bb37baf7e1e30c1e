package io.perfcycle.jobanalysis;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Viewer;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On one's own page: the description of one's post, and whether one has read it. On the team page: those of the team's posts. */
@Component
class JobSection implements PageSection {

    /** @param read whether the reader has said that he has read this version */
    record Line(String post, String title, int version, LocalDate effectiveFrom, boolean read) {}

    record Content(boolean team, List<Line> lines) {}

    private final JobReading reading;
    private final Descriptions descriptions;
    private final Employees employees;

    JobSection(JobReading reading, Descriptions descriptions, Employees employees) {
        this.reading = reading;
        this.descriptions = descriptions;
        this.employees = employees;
    }

    @Override
    public String template() {
        return "jobanalysis/section";
    }

    @Override
    public Optional<Object> content(Page page, Viewer viewer, Locale locale) {
        var found = page == Page.TEAM
                ? reading.ofTeam(viewer.id())
                : employees.find(viewer.id()).map(Employee::post).flatMap(descriptions::current).stream()
                        .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                page == Page.TEAM,
                found.stream()
                        .map(one -> new Line(
                                one.post(),
                                one.content().title().in(locale),
                                one.version(),
                                one.effectiveFrom(),
                                page == Page.TEAM
                                        || descriptions.acknowledgedBy(one.id()).containsKey(viewer.id())))
                        .toList()));
    }
}
