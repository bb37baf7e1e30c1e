package io.perfcycle.me;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Page;
import io.perfcycle.result.ReleasedResults;
import io.perfcycle.workflow.OpenTasks;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What concerns oneself: the open tasks, the cycles one takes part in, and each of them in detail. */
@Page
@Hidden
class OwnPages {

    private static final int COURSE = 12;

    record TaskLine(String id, String name, @Nullable LocalDate dueOn, boolean late, boolean mine) {}

    private final OpenTasks tasks;
    private final Participations participations;
    private final Cycles cycles;
    private final Sheets sheets;
    private final Sections sections;
    private final ReleasedResults results;
    private final WorkingCalendar calendar;

    OwnPages(
            OpenTasks tasks,
            Participations participations,
            Cycles cycles,
            Sheets sheets,
            Sections sections,
            ReleasedResults results,
            WorkingCalendar calendar) {
        this.tasks = tasks;
        this.participations = participations;
        this.cycles = cycles;
        this.sheets = sheets;
        this.sections = sections;
        this.results = results;
        this.calendar = calendar;
    }

    @GetMapping("/me")
    String me(Viewer viewer, Locale locale, Model model) {
        var now = calendar.now();
        var open = tasks.of(viewer.id()).stream()
                .map(task -> new TaskLine(
                        task.id(),
                        task.name(),
                        sheets.day(task.dueAt()),
                        task.dueAt() != null && task.dueAt().isBefore(now),
                        task.assignee() != null))
                .sorted(Comparator.comparing(TaskLine::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        model.addAttribute("tasks", open);
        model.addAttribute("lateTasks", open.stream().filter(TaskLine::late).count());
        model.addAttribute("course", results.course(viewer.id(), COURSE));
        model.addAttribute(
                "cycles",
                participations.ofEmployee(viewer.id()).stream()
                        .filter(Participation::isActive)
                        .map(participation -> sheets.line(cycles.get(participation.cycle())))
                        .toList());
        model.addAttribute("sections", sections.of(PageSection.Page.ME, viewer, locale));
        return "me/me";
    }

    @GetMapping("/me/{cycle}")
    String cycle(@PathVariable String cycle, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(cycle, viewer.id(), viewer, locale));
        model.addAttribute("self", true);
        return "me/sheet";
    }
}
