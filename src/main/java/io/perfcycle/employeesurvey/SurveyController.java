package io.perfcycle.employeesurvey;

import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Surveys from outside: HR opens and ends them, and everybody reads what he may. */
@RestController
@RequestMapping("/api/v1/surveys")
@Tag(name = "员工调查 Employee survey")
class SurveyController {

    record Reason(@Nullable String reason) {}

    private final SurveyDesk desk;
    private final SurveyReading reading;
    private final StandardQuestions standard;

    SurveyController(SurveyDesk desk, SurveyReading reading, StandardQuestions standard) {
        this.desk = desk;
        this.reading = reading;
        this.standard = standard;
    }

    @GetMapping
    @Operation(summary = "调查一览 Surveys: all for HR and auditors, for others those they are asked in")
    List<SurveyReading.Line> all(Viewer viewer) {
        return reading.list(viewer);
    }

    @GetMapping("/questions")
    @Operation(summary = "标准问卷 The standard questionnaire")
    List<SurveyQuestion> questions() {
        return standard.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "发起调查（人力资源） HR opens a survey; people are asked on its first day")
    SurveyReading.Line open(@RequestBody SurveyDesk.Request request, Viewer viewer) {
        return SurveyReading.Line.of(desk.open(request, viewer));
    }

    @GetMapping("/{survey}")
    @Operation(
            summary = "一次调查 One survey: results for HR and auditors once closed, for those asked once HR has answered")
    SurveyReading.View one(@PathVariable("survey") String code, Viewer viewer) {
        return reading.view(code, viewer);
    }

    @PostMapping("/{survey}/close")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "提前结束（人力资源） HR ends a survey before its last day")
    void close(@PathVariable("survey") String code, @RequestBody Reason reason, Viewer viewer) {
        desk.close(code, reason.reason(), viewer);
    }

    @PostMapping("/{survey}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回（人力资源） HR takes a survey back; answers are thrown away")
    void withdraw(@PathVariable("survey") String code, @RequestBody Reason reason, Viewer viewer) {
        desk.withdraw(code, reason.reason(), viewer);
    }
}
