package io.perfcycle.feedbackinterview;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.feedbackinterview.Appointment.State;
import io.perfcycle.feedbackinterview.CalendarEvent.Person;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

/** What RFC 5545 and 5546 ask of an invitation, read back by the library's parser. */
class CalendarEventTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant START =
            ZonedDateTime.of(LocalDateTime.of(2026, 12, 1, 15, 0), SHANGHAI).toInstant();

    private static final Person LEAD = new Person("王\"主管\"\r\nX-EVIL:1", "lead@example.test");
    private static final Person LI = new Person("李小明𠮷", "li+hr@example.test");

    @Test
    void anAppointmentIsARequestWithBothAndTheRulesOfItsZone() throws Exception {
        var text = text(0, State.SCHEDULED, SHANGHAI);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate(true);
        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("REQUEST");
        VTimeZone zone = calendar.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(zone.getTimeZoneId().getValue()).isEqualTo("Asia/Shanghai");
        var event = event(calendar);
        assertThat(event.getRequiredProperty(Property.UID).getValue()).isEqualTo("uid-1");
        assertThat(event.getRequiredProperty(Property.SEQUENCE).getValue()).isEqualTo("0");
        assertThat(event.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CONFIRMED");
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261201T150000\r\n");
        assertThat(text).contains("DTEND;TZID=Asia/Shanghai:20261201T154500\r\n");
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo("绩效面谈 · 李小明𠮷, 2026 Q3; 首次");
        assertThat(event.getRequiredProperty(Property.ORGANIZER).getValue()).isEqualTo("mailto:lead@example.test");
        assertThat(event.<Property>getProperties(Property.ATTENDEE))
                .extracting(CalendarEventTest::value)
                .containsExactly("mailto:lead@example.test", "mailto:li%2Bhr@example.test");
    }

    @Test
    void aCancellationTakesTheSameEventBack() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(3, State.CANCELLED, SHANGHAI)));
        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("CANCEL");
        assertThat(event(calendar).getRequiredProperty(Property.UID).getValue()).isEqualTo("uid-1");
        assertThat(event(calendar).getRequiredProperty(Property.SEQUENCE).getValue())
                .isEqualTo("3");
        assertThat(event(calendar).getRequiredProperty(Property.STATUS).getValue())
                .isEqualTo("CANCELLED");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneIsBrokenWithinACharacter() {
        var text = text(0, State.SCHEDULED, SHANGHAI);
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line))
                    .as(line)
                    .isTrue();
        });
        assertThat(text.replace("\r\n ", "")).contains("𠮷".repeat(40));
        assertThat(CalendarEvent.folded("A".repeat(75) + "\r\n" + "B".repeat(76)))
                .isEqualTo("A".repeat(75) + "\r\n" + "B".repeat(75) + "\r\n B");
    }

    @Test
    void whatPeopleTypedBreaksNoLineAndAddsNoProperty() {
        var text = text(0, State.SCHEDULED, SHANGHAI);
        assertThat(text.split("\r\n")).noneMatch(line -> line.startsWith("X-EVIL") || line.startsWith("ATTACH"));
        assertThat(text.replace("\r\n ", "")).contains("LOCATION:302 会议室\\, 3 楼\\; A\\nATTACH:file");
    }

    @Test
    void zonesWithSummerTimeCarryTheirRulesAndUnknownOnesAreRefused() {
        var text = text(0, State.SCHEDULED, ZoneId.of("Europe/Berlin"));
        assertThat(text).contains("BEGIN:DAYLIGHT", "DTSTART;TZID=Europe/Berlin:20261201T080000");
        assertThat(CalendarEvent.knows(ZoneId.of("Europe/Berlin"))).isTrue();
        assertThat(List.of("+08:00", "SystemV/PST8")).noneMatch(zone -> CalendarEvent.knows(ZoneId.of(zone)));
    }

    private static String text(int sequence, State state, ZoneId zone) {
        var appointment = new Appointment(
                7,
                "uid-1",
                sequence,
                state,
                "M1",
                START,
                START.plus(Duration.ofMinutes(45)),
                zone,
                "302 会议室, 3 楼; A\nATTACH:file",
                Instant.parse("2026-11-25T02:00:00Z"));
        return CalendarEvent.text(appointment, LEAD, LI, "绩效面谈 · 李小明𠮷, 2026 Q3; 首次", "说明 " + "𠮷".repeat(40));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(Property property) {
        return property.getValue();
    }
}
