package io.perfcycle.training;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.organization.Employee;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On one's own page: one's courses. On the team page: who of the team still has which course to do. */
@Component
class TrainingSection implements PageSection {

    /** @param licenceLacking whether the reader may not hand in ratings before he has passed rater training */
    record Mine(
            boolean team,
            List<TrainingReading.Line> open,
            List<TrainingReading.Line> recommended,
            List<TrainingReading.Line> done,
            boolean licenceLacking,
            @Nullable LocalDate licensedUntil,
            Locale locale) {}

    record Team(boolean team, List<Member> members, Locale locale) {}

    record Member(String employeeNo, String name, List<TrainingReading.Line> open, int overdue, int done) {}

    private static final int SHOWN = 5;

    private final TrainingReading reading;
    private final People people;

    TrainingSection(TrainingReading reading, People people) {
        this.reading = reading;
        this.people = people;
    }

    @Override
    public String template() {
        return "training/section";
    }

    @Override
    public Optional<Object> content(Page page, Viewer viewer, Locale locale) {
        return page == Page.ME ? mine(viewer, locale) : team(viewer, locale);
    }

    private Optional<Object> mine(Viewer viewer, Locale locale) {
        var lines = reading.of(viewer.id());
        var lacking = viewer.is(Role.MANAGER) && reading.licenceLacking(viewer.id());
        return lines.isEmpty() && !lacking
                ? Optional.empty()
                : Optional.of(new Mine(
                        false,
                        in(lines, Assignment.State.OPEN),
                        in(lines, Assignment.State.RECOMMENDED),
                        in(lines, Assignment.State.DONE).stream().limit(SHOWN).toList(),
                        lacking,
                        reading.licensedUntil(viewer.id()),
                        locale));
    }

    private Optional<Object> team(Viewer viewer, Locale locale) {
        var reports = people.reportsOf(viewer.id());
        var lines = reading.of(reports.stream().map(Employee::employeeNo).toList());
        var members = reports.stream()
                .filter(person -> lines.containsKey(person.employeeNo()))
                .map(person -> member(person, lines.get(person.employeeNo())))
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new Team(true, members, locale));
    }

    private static Member member(Employee person, List<TrainingReading.Line> lines) {
        var open = in(lines, Assignment.State.OPEN);
        return new Member(
                person.employeeNo(),
                person.name(),
                open,
                (int) open.stream().filter(TrainingReading.Line::overdue).count(),
                in(lines, Assignment.State.DONE).size());
    }

    private static List<TrainingReading.Line> in(List<TrainingReading.Line> lines, Assignment.State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
