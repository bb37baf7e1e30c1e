package io.perfcycle.feedbackinterview;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Interviews from outside. */
@RestController
@Tag(name = "绩效面谈 Feedback interview")
class InterviewController {

    /** Why somebody ends without a talk. */
    record Reason(@Nullable String reason) {}

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String INTERVIEW = "/api/v1/cycles/{code}/participations/{employeeNo}/interview";
    private static final String APPOINTMENT = INTERVIEW + "/appointment";

    private final ParticipationRights rights;
    private final InterviewReading reading;
    private final AppointmentDesk desk;
    private final InterviewWaiver waiver;

    InterviewController(
            ParticipationRights rights, InterviewReading reading, AppointmentDesk desk, InterviewWaiver waiver) {
        this.rights = rights;
        this.reading = reading;
        this.desk = desk;
        this.waiver = waiver;
    }

    @GetMapping(INTERVIEW)
    @Operation(summary = "面谈记录 Agenda, record and confirmations: oneself after release, managers, HR, auditors")
    InterviewView interview(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        return reading.of(readable(code, employeeNo, viewer), viewer.id());
    }

    @PutMapping(APPOINTMENT)
    @Operation(
            summary =
                    "安排面谈 Sets or moves the appointment and invites both by mail; for whoever has the task to hold the talk")
    AppointmentView schedule(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestBody AppointmentRequest wish,
            Viewer viewer) {
        return desk.set(led(code, employeeNo, viewer), wish, viewer.id());
    }

    @DeleteMapping(APPOINTMENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消面谈安排 Calls the appointment off and tells both by mail")
    void callOff(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        desk.cancel(led(code, employeeNo, viewer), viewer.id());
    }

    @GetMapping(value = INTERVIEW + "/appointment.ics", produces = "text/calendar")
    @Operation(summary = "日历文件 The appointment as an iCalendar event")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var event = desk.file(readable(code, employeeNo, viewer));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("interview-%s-%s.ics".formatted(code, employeeNo), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(event.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(INTERVIEW + "/waive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "免谈 HR ends a required interview that is still awaited, with a reason that stays on record")
    void waive(@PathVariable String code, @PathVariable String employeeNo, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        waiver.waive(led(code, employeeNo, viewer), body.reason(), viewer.id());
    }

    /** Somebody else's, for those who may lead the talk. */
    private Participation led(String code, String employeeNo, Viewer viewer) {
        var person = readable(code, employeeNo, viewer);
        if (ParticipationRights.isSelf(viewer, person) || !rights.manages(viewer, person) && !viewer.is(Role.HR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }

    private Participation readable(String code, String employeeNo, Viewer viewer) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        if (!ParticipationRights.isSelf(viewer, person)
                && !rights.manages(viewer, person)
                && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }
}
