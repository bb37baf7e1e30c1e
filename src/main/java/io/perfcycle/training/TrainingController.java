package io.perfcycle.training;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Training from outside: the catalogue, who has what, what people decide, and whether it helps. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "培训 Training")
class TrainingController {

    record CourseLine(
            String code,
            String title,
            @Nullable String titleEn,
            Course.Audience audience,
            Course.Level level,
            @Nullable String url,
            @Nullable BigDecimal hours,
            Set<String> indicators,
            Way way) {}

    record Wish(
            @Nullable String employeeNo,
            @Nullable String course,
            @Nullable LocalDate dueOn) {}

    record Reason(@Nullable String reason) {}

    record CycleOnly(@Nullable String cycle) {}

    private final Catalogue catalogue;
    private final TrainingReading reading;
    private final TrainingDesk desk;
    private final TrainingEffects effects;
    private final People people;
    private final Reads reads;

    TrainingController(
            Catalogue catalogue,
            TrainingReading reading,
            TrainingDesk desk,
            TrainingEffects effects,
            People people,
            Reads reads) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.desk = desk;
        this.effects = effects;
        this.people = people;
        this.reads = reads;
    }

    @GetMapping("/courses")
    @Operation(summary = "课程目录 All courses, imported and built in, and how each is completed")
    List<CourseLine> courses() {
        return catalogue.all().values().stream()
                .map(course -> new CourseLine(
                        course.code(),
                        course.title(),
                        course.titleEn(),
                        course.audience(),
                        course.level(),
                        course.url(),
                        course.hours() == null ? null : course.hours().stripTrailingZeros(),
                        course.indicators(),
                        catalogue.wayOf(course)))
                .toList();
    }

    @GetMapping("/training")
    @Operation(summary = "我的培训 My own courses: open, recommended and over")
    List<TrainingReading.Line> mine(Viewer viewer) {
        return reading.of(viewer.id());
    }

    @GetMapping("/training/people/{employeeNo}")
    @Operation(summary = "某人的培训 Somebody's courses: oneself, the managers above, HR and auditors")
    List<TrainingReading.Line> of(@PathVariable String employeeNo, Viewer viewer) {
        if (!people.maySee(viewer, employeeNo)) {
            throw Refusal.unknown("LEARNER_UNKNOWN", employeeNo);
        }
        reads.of(null, employeeNo);
        return reading.of(employeeNo);
    }

    @GetMapping("/training/assignments")
    @Operation(summary = "全部培训 Everybody's courses for HR and auditors; by state and course where asked")
    List<TrainingReading.Line> all(
            @RequestParam(required = false) Assignment.@Nullable State state,
            @RequestParam(required = false) @Nullable String course,
            Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        var lines = reading.all(line -> (state == null || line.state() == state)
                && (course == null || line.course().equals(course)));
        reads.of(null, lines.stream().map(TrainingReading.Line::employeeNo).toList());
        return lines;
    }

    @PostMapping("/training/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "安排课程 Gives a course: to oneself, by a manager to his people, by HR to anybody")
    TrainingReading.Line assign(@RequestBody Wish wish, Viewer viewer) {
        var given = desk.assign(wish.employeeNo(), wish.course(), wish.dueOn(), viewer);
        return reading.of(given.employeeNo()).stream()
                .filter(line -> line.id() == given.id())
                .findFirst()
                .orElseThrow();
    }

    @PostMapping("/training/assignments/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回课程 Takes an open course back, with a reason; HR only")
    void withdraw(@PathVariable long id, @RequestBody Reason body, Viewer viewer) {
        desk.withdraw(id, body.reason(), viewer);
    }

    @PostMapping("/training/system-courses")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "指派系统课程 Assigns the courses by role of a cycle that runs, now; HR only")
    void systemCourses(@RequestBody CycleOnly body, Viewer viewer) {
        desk.beginSystemCourses(body.cycle(), viewer);
    }

    @GetMapping("/training/effect")
    @Operation(
            summary =
                    "培训效果 Change of points of those who took a course against comparable colleagues who did not, with n and a 95 % interval; INSUFFICIENT below 10")
    TrainingEffects.Report effect(
            @Parameter(example = "CS-201") @RequestParam String course,
            @Parameter(example = "2026-Q2") @RequestParam String before,
            @Parameter(example = "2026-Q3") @RequestParam String after,
            @Parameter(example = "CA_FCR") @RequestParam(required = false) @Nullable String indicator,
            Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return effects.of(course, before, after, indicator);
    }
}
