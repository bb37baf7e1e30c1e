package io.perfcycle.feedbackinterview;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An appointment as calendars read it (RFC 5545, 5546): the same event each time, its sequence telling which is newest. It
 * names no result: calendars are seen by others.
 */
final class CalendarEvent {

    private static final String PRODUCT = "-//PerfCycle//Feedback interview//ZH";
    private static final int LONGEST_LINE = 75;
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /**
     * Somebody who takes part.
     *
     * @param address a mail address
     */
    record Person(String name, String address) {}

    private CalendarEvent() {}

    /** Whether calendars can be told the rules of this zone. */
    static boolean knows(ZoneId zone) {
        return ZONES.getTimeZone(zone.getId()) != null;
    }

    static String text(Appointment appointment, Person organizer, Person employee, String summary, String description) {
        var zone = ZONES.getTimeZone(appointment.zone().getId()).getVTimeZone();
        var event = new VEvent(false);
        List.<Property>of(
                        new Uid(appointment.uid()),
                        new Sequence(appointment.sequence()),
                        new DtStamp(appointment.changedAt()),
                        new DtStart<>(appointment.start()),
                        new DtEnd<>(appointment.end()),
                        new Summary(summary),
                        new Description(description),
                        new Location(appointment.place()),
                        ImmutableClazz.PRIVATE,
                        appointment.stands() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED,
                        new Organizer(address(organizer)).add(name(organizer)),
                        attendee(organizer, PartStat.ACCEPTED),
                        attendee(employee, PartStat.NEEDS_ACTION))
                .forEach(event::add);
        var calendar = new Calendar();
        List.<Property>of(
                        new ProdId(PRODUCT),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        method(appointment))
                .forEach(property -> calendar.add(property));
        calendar.add(zone);
        calendar.add(event);
        calendar.validate();
        return folded(calendar.toString());
    }

    /** Lines of at most 75 octets, none broken within a character: the library counts Java's halves of one. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + 64);
        var octets = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var point = text.codePointAt(at);
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static Method method(Appointment appointment) {
        return appointment.stands() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
    }

    private static Attendee attendee(Person person, PartStat answer) {
        return new Attendee(address(person))
                .<Attendee>add(name(person))
                .<Attendee>add(Role.REQ_PARTICIPANT)
                .<Attendee>add(answer)
                .add(answer == PartStat.NEEDS_ACTION ? Rsvp.TRUE : Rsvp.FALSE);
    }

    private static Cn name(Person person) {
        return new Cn(plain(person.name()));
    }

    private static URI address(Person person) {
        return URI.create("mailto:"
                + URLEncoder.encode(person.address(), StandardCharsets.UTF_8).replace("%40", "@"));
    }

    /** Parameters of iCalendar can hold neither quotes nor line breaks. */
    private static String plain(String name) {
        return name.replaceAll("[\"\\p{Cntrl}]", " ");
    }
}
