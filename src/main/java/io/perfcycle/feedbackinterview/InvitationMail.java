package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.notification.Invitation;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.MailSettings;
import io.perfcycle.notification.Mails;
import io.perfcycle.notification.Phrase;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells both of an appointment, each in his language, with the event for their calendars. Names no result. */
@Component
class InvitationMail {

    private final Mails mails;
    private final MailSettings settings;
    private final Employees employees;
    private final Cycles cycles;
    private final Wording wording;

    InvitationMail(Mails mails, MailSettings settings, Employees employees, Cycles cycles, Wording wording) {
        this.mails = mails;
        this.settings = settings;
        this.employees = employees;
        this.cycles = cycles;
        this.wording = wording;
    }

    /** @param known whether both have been told of an appointment before that this one replaces */
    void send(Participation person, Appointment appointment, boolean known) {
        var topic = !appointment.stands() ? "interview.cancelled" : known ? "interview.moved" : "interview.invited";
        var organizer = who(appointment.organizer(), appointment.organizer());
        var entry = new Invitation(
                appointment.stands() ? Invitation.Method.REQUEST : Invitation.Method.CANCEL,
                event(person, appointment));
        mails.send(
                mail(appointment.organizer(), topic, person.name(), person, appointment)
                        .link("/camunda/app/tasklist/default/")
                        .invitation(entry),
                mail(person.employeeNo(), topic, organizer.name(), person, appointment)
                        .link("/me")
                        .invitation(entry));
    }

    /** The calendar event as it stands. */
    String event(Participation person, Appointment appointment) {
        var cycle = cycles.get(person.cycle()).name();
        return CalendarEvent.text(
                appointment,
                who(appointment.organizer(), appointment.organizer()),
                who(person.employeeNo(), person.name()),
                wording.both("event.summary", person.name(), cycle),
                wording.both("event.description", cycle, settings.baseUrl()));
    }

    private Mail mail(String to, String topic, String with, Participation person, Appointment appointment) {
        return Mail.to(to)
                .about(
                        topic,
                        with,
                        cycles.get(person.cycle()).name(),
                        Phrase.both(when(appointment, Locale.CHINESE), when(appointment, Locale.ENGLISH)),
                        appointment.zone().getId(),
                        String.valueOf(appointment.minutes()),
                        appointment.place())
                .key("%s/%d/%s".formatted(appointment.uid(), appointment.sequence(), to));
    }

    private String when(Appointment appointment, Locale language) {
        var pattern = wording.say(language, "event.moment");
        return appointment.start().format(DateTimeFormatter.ofPattern(pattern, language));
    }

    /** Somebody without a mail address, such as HR's common account, writes from the house's own. */
    private CalendarEvent.Person who(String number, String name) {
        var person = employees.find(number);
        return new CalendarEvent.Person(
                person.map(Employee::name).orElse(name),
                person.map(Employee::email)
                        .filter(address -> !address.isBlank())
                        .orElse(settings.from()));
    }
}
