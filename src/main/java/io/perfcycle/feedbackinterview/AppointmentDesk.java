package io.perfcycle.feedbackinterview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.TalkTimes;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.OpenTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets, moves and calls off appointments. Whoever has the task to hold the talk may do so, for as long as he has it; both are
 * told by mail with the calendar event.
 */
@Component
@Transactional
class AppointmentDesk implements TalkTimes {

    private static final Set<String> TALKS = Set.of("recordInterview", "holdInterview");

    private final Appointments appointments;
    private final InvitationMail mail;
    private final OpenTasks tasks;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final InterviewSettings settings;
    private final AuditTrail audit;

    AppointmentDesk(
            Appointments appointments,
            InvitationMail mail,
            OpenTasks tasks,
            Employees employees,
            WorkingCalendar calendar,
            InterviewSettings settings,
            AuditTrail audit) {
        this.appointments = appointments;
        this.mail = mail;
        this.tasks = tasks;
        this.employees = employees;
        this.calendar = calendar;
        this.settings = settings;
        this.audit = audit;
    }

    /** Sets the appointment, or moves the one there is. */
    AppointmentView set(Participation person, AppointmentRequest wish, String actor) {
        mustHoldTheTalk(person, actor);
        var slot = wish.checked(calendar, settings);
        var before = appointments.find(person.id()).filter(Appointment::stands);
        var appointment =
                appointments.set(person.id(), actor, slot.startsAt(), slot.endsAt(), slot.zone(), slot.place());
        mail.send(person, appointment, before.isPresent());
        audit.record(
                "interview.schedule",
                person.key().toString(),
                before.map(old -> old.start().toString()).orElse(null),
                appointment.start().toString(),
                null);
        return view(person, appointment, actor);
    }

    @Override
    public void set(Participation person, Instant start, Duration length, String place, String organizer) {
        var there = start.atZone(calendar.zone());
        set(
                person,
                new AppointmentRequest(
                        there.toLocalDate(), there.toLocalTime(), null, (int) length.toMinutes(), place, false),
                organizer);
    }

    void cancel(Participation person, String actor) {
        mustHoldTheTalk(person, actor);
        var stands = standing(person).orElseThrow(() -> none(person));
        mail.send(person, appointments.cancel(person.id()), true);
        audit.record(
                "interview.call-off", person.key().toString(), stands.start().toString(), null, null);
    }

    /** The machine calls off what cannot take place any more: the stage is over, or the person has left the cycle. */
    void callOff(Participation person) {
        standing(person)
                .filter(appointment -> appointment.endsAt().isAfter(calendar.now()))
                .ifPresent(stands -> mail.send(person, appointments.cancel(person.id()), true));
    }

    /** The talk was recorded: an appointment that still lies ahead is needed no more. */
    void talkWasHeld(Participation person) {
        standing(person)
                .filter(appointment -> appointment.startsAt().isAfter(calendar.now()))
                .ifPresent(stands -> mail.send(person, appointments.cancel(person.id()), true));
    }

    @Transactional(readOnly = true)
    public Optional<AppointmentView> of(Participation person, String viewer) {
        return appointments.find(person.id()).map(found -> view(person, found, viewer));
    }

    /** The calendar event as a file. */
    @Transactional(readOnly = true)
    public String file(Participation person) {
        return mail.event(person, appointments.find(person.id()).orElseThrow(() -> none(person)));
    }

    /** Other interviews of whoever holds the talk, in the time in which it may be set. */
    @Transactional(readOnly = true)
    public List<AppointmentView.Conflict> others(Participation person, String actor) {
        var now = calendar.now();
        return conflicts(person, List.of(actor, person.employeeNo()), now, now.plus(AppointmentRequest.AHEAD), actor);
    }

    private AppointmentView view(Participation person, Appointment appointment, String viewer) {
        return new AppointmentView(
                appointment.state().name(),
                appointment.sequence(),
                appointment.organizer(),
                employees.find(appointment.organizer()).map(Employee::name).orElse(appointment.organizer()),
                appointment.startsAt().toString(),
                appointment.start().toLocalDate().toString(),
                appointment.start().toLocalTime().toString(),
                appointment.zone().getId(),
                appointment.minutes(),
                appointment.place(),
                appointment.stands()
                        ? conflicts(
                                person,
                                List.of(appointment.organizer(), person.employeeNo()),
                                appointment.startsAt(),
                                appointment.endsAt(),
                                viewer)
                        : List.of());
    }

    private List<AppointmentView.Conflict> conflicts(
            Participation person, List<String> people, Instant from, Instant until, String viewer) {
        return appointments.overlapping(person.id(), people, from, until).stream()
                .map(other -> new AppointmentView.Conflict(
                        other.startsAt().toString(),
                        other.endsAt().toString(),
                        other.organizer().equals(viewer) ? other.name() : null))
                .toList();
    }

    private Optional<Appointment> standing(Participation person) {
        return appointments.find(person.id()).filter(Appointment::stands);
    }

    private void mustHoldTheTalk(Participation person, String actor) {
        var key = person.key().toString();
        var open = tasks.under(key).stream()
                .filter(task -> task.businessKey().equals(key) && TALKS.contains(task.key()))
                .toList();
        if (open.isEmpty()) {
            throw Refusal.conflict("INTERVIEW_NOT_AWAITED", person.employeeNo(), person.cycle());
        }
        if (actor.equals(person.employeeNo())
                || open.stream()
                        .noneMatch(task -> tasks.contextFor(task.id(), actor).isPresent())) {
            throw Refusal.forbidden("FORBIDDEN");
        }
    }

    private static Refusal none(Participation person) {
        return Refusal.unknown("APPOINTMENT_NONE", person.employeeNo(), person.cycle());
    }
}
