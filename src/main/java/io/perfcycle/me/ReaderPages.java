package io.perfcycle.me;

import io.perfcycle.access.OwnReaders;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at one's results, figures and words. */
@Controller
@Hidden
class ReaderPages {

    /** One look; {@code roles} without that of an employee, which everybody has. */
    record Look(
            ZonedDateTime at,
            String reader,
            String name,
            List<Role> roles,
            OwnReaders.Kind kind,
            @Nullable String cycle,
            int people) {}

    private final OwnReaders readers;
    private final WorkingCalendar calendar;

    ReaderPages(OwnReaders readers, WorkingCalendar calendar) {
        this.readers = readers;
        this.calendar = calendar;
    }

    @GetMapping("/me/reads")
    String reads(@RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
        var at = Math.max(0, page);
        var looks = readers.of(viewer, at);
        model.addAttribute("looks", looks.stream().map(this::look).toList());
        model.addAttribute("page", at);
        model.addAttribute("more", looks.size() == OwnReaders.PAGE);
        return "me/reads";
    }

    private Look look(OwnReaders.Look look) {
        return new Look(
                look.at().atZone(calendar.zone()),
                look.reader(),
                look.readerName(),
                look.roles().stream().filter(role -> role != Role.EMPLOYEE).toList(),
                look.kind(),
                look.cycle(),
                look.people());
    }
}
