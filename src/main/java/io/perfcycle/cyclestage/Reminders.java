package io.perfcycle.cyclestage;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageProgress;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.notification.Letter;
import io.perfcycle.notification.MailSettings;
import io.perfcycle.notification.Outbox;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Wording;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters about a stage's open tasks: to those who have them, and, once the deadline has passed, to their managers. */
@Component
@Transactional
class Reminders {

    private final OpenTasks tasks;
    private final StageProgress progress;
    private final StageWindows windows;
    private final Cycles cycles;
    private final Participations participations;
    private final Employees employees;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Wording wording;
    private final WorkingCalendar calendar;

    Reminders(
            OpenTasks tasks,
            StageProgress progress,
            StageWindows windows,
            Cycles cycles,
            Participations participations,
            Employees employees,
            Outbox outbox,
            MailSettings mail,
            Wording wording,
            WorkingCalendar calendar) {
        this.tasks = tasks;
        this.progress = progress;
        this.windows = windows;
        this.cycles = cycles;
        this.participations = participations;
        this.employees = employees;
        this.outbox = outbox;
        this.mail = mail;
        this.wording = wording;
        this.calendar = calendar;
    }

    /** One letter for each person with open tasks of this stage, at most one a day. */
    int remind(String cycle, Stage stage) {
        var byPerson = tasks.under(cycle + "/").stream()
                .filter(task -> task.assignee() != null)
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNull(task.assignee()), TreeMap::new, Collectors.toList()));
        return outbox.put(letters("remind", cycle, stage, byPerson));
    }

    /** One letter for each manager whose people have not ended the stage by its deadline. */
    int escalate(String cycle, Stage stage) {
        var byManager = participations.load(progress.openIds(cycle, stage)).stream()
                .filter(person -> person.managerNo().isPresent())
                .collect(Collectors.groupingBy(
                        person -> person.managerNo().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(
                                person -> "- %s (%s)".formatted(person.name(), person.employeeNo()),
                                Collectors.toList())));
        var letters = new ArrayList<Letter>();
        var people = employees.findAll(byManager.keySet());
        byManager.forEach((manager, lines) -> {
            var reader = people.get(manager);
            if (reader != null) {
                letters.add(letter("escalate", cycle, stage, manager, reader.language(), lines));
            }
        });
        return outbox.put(letters);
    }

    private List<Letter> letters(String kind, String cycle, Stage stage, Map<String, List<OpenTask>> byPerson) {
        var letters = new ArrayList<Letter>();
        var people = employees.findAll(byPerson.keySet());
        byPerson.forEach((number, open) -> {
            var reader = people.get(number);
            if (reader != null) {
                letters.add(letter(
                        kind,
                        cycle,
                        stage,
                        number,
                        reader.language(),
                        open.stream().map(this::line).toList()));
            }
        });
        return letters;
    }

    private String line(OpenTask task) {
        return "- %s%s%n  %s/camunda/app/tasklist/default/#/?task=%s"
                .formatted(task.name(), due(task), mail.baseUrl(), task.id());
    }

    private String due(OpenTask task) {
        return task.dueAt() == null ? "" : " · " + LocalDate.ofInstant(task.dueAt(), calendar.zone());
    }

    private Letter letter(String kind, String cycle, Stage stage, String to, Locale language, List<String> lines) {
        var name = cycles.get(cycle).name();
        var stageName = wording.say(language, "stage." + stage.code());
        var due = day(windows.get(cycle, stage).dueAt());
        return new Letter(
                "%s/%s/%s/%s/%s".formatted(kind, cycle, stage.code(), to, calendar.today()),
                to,
                wording.say(language, "mail." + kind + ".subject", name, stageName, lines.size()),
                wording.say(
                        language,
                        "mail." + kind + ".body",
                        name,
                        stageName,
                        due,
                        String.join("\n", lines),
                        mail.baseUrl()));
    }

    private String day(java.time.@Nullable Instant moment) {
        return moment == null
                ? "–"
                : LocalDate.ofInstant(moment, calendar.zone()).toString();
    }
}
