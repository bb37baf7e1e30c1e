package io.perfcycle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.notification.FaultySmtp.Mode;
import io.perfcycle.notification.FaultySmtp.Taken;
import io.perfcycle.support.ApplicationIT;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What becomes of letters when the mail server is down, slow, or refuses one recipient; 300 recipients, time moved and not waited
 * for. Check A4 of the acceptance list; run on every database.
 */
abstract class MailDrillStory extends ApplicationIT {

    private static final int PEOPLE = 300;

    @Autowired
    private Mails mails;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    private long minutes;

    @BeforeEach
    void threeHundredReaders() {
        ClockUtil.reset();
        minutes = 0;
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from employee where employee_no like 'DR-%'");
        jdbc.batchUpdate(
                "insert into employee (employee_no, name, email, org_unit, post, employment_type, fte, hired_on, locale, roles)"
                        + " values (?, ?, ?, 'NONE', 'NONE', 'FULL_TIME', 1, '2020-01-01', 'zh', '')",
                IntStream.range(0, PEOPLE)
                        .mapToObj(n -> new Object[] {who(n), "读者" + n, address(n)})
                        .toList());
    }

    @AfterEach
    void timeIsAsItWas() {
        ClockUtil.reset();
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from employee where employee_no like 'DR-%'");
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothingAndDoublesNothing() {
        var server = FaultySmtp.start();
        var port = server.port();
        server.close();
        letters(0, PEOPLE, false);
        var sender = PostOffice.to(context, port);
        for (var minute = 0; minute < 60; minute++) {
            sender.send();
            pass(Duration.ofMinutes(1));
        }
        assertThat(states()).containsExactlyEntriesOf(Map.of("PENDING", PEOPLE));
        assertThat(jdbc.queryForObject("select max(attempts) from mail_outbox", Integer.class))
                .as("an outage costs no letter its attempts")
                .isZero();
        try (var back = FaultySmtp.at(port)) {
            var needed = minutesUntilSent(sender);
            report("down 60 min", needed, back.taken());
            assertThat(needed).isLessThanOrEqualTo(15);
            assertThat(times(back.taken()))
                    .hasSize(PEOPLE)
                    .allSatisfy((id, times) -> assertThat(times).isOne());
        }
    }

    @Test
    void greylistedLettersArriveOnceEach() {
        letters(0, PEOPLE, false);
        try (var server = FaultySmtp.start().mode(Mode.GREYLIST)) {
            var needed = minutesUntilSent(PostOffice.to(context, server.port()));
            report("greylist", needed, server.taken());
            assertThat(needed).isLessThanOrEqualTo(15);
            assertThat(times(server.taken()))
                    .hasSize(PEOPLE)
                    .allSatisfy((id, times) -> assertThat(times).isOne());
        }
    }

    @Test
    void aLostAnswerRepeatsLettersOnceUnderTheSameIdAndRemindersNever() {
        letters(0, PEOPLE / 2, true);
        letters(PEOPLE / 2, PEOPLE, false);
        try (var server = FaultySmtp.start()) {
            var sender = PostOffice.to(context, server.port());
            server.mode(Mode.LOSE_250);
            for (var i = 0; i < 3; i++) {
                sender.send();
                pass(Duration.ofMinutes(15));
            }
            // Let the reminders go, so that letters meet the fault as well.
            server.mode(Mode.FINE);
            jdbc.update("update mail_outbox set next_attempt_at = '2999-01-01' where promise = 'AT_LEAST_ONCE'");
            sender.send();
            jdbc.update("update mail_outbox set next_attempt_at = '2000-01-01' where state = 'PENDING'");
            server.mode(Mode.LOSE_250);
            sender.send();
            pass(Duration.ofMinutes(15));
            server.mode(Mode.FINE);
            var needed = minutesUntilSent(sender);
            report("lost 250", needed, server.taken());
            var reminders = ids(0, PEOPLE / 2, true);
            var others = ids(PEOPLE / 2, PEOPLE, false);
            var times = times(server.taken());
            assertThat(reminders).allSatisfy(id -> assertThat(times.get(id)).isOne());
            assertThat(others).allSatisfy(id -> assertThat(times.get(id)).isBetween(1, 2));
            assertThat(others.stream().filter(id -> times.get(id) == 2)).hasSize(1);
            assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("SENT", PEOPLE - 3, "UNCERTAIN", 3));
        }
    }

    @Test
    void aSilentServerHoldsNobodyUpForLong() {
        letters(0, 10, true);
        try (var server = FaultySmtp.start().mode(Mode.HANG_AFTER_DATA)) {
            var sender = PostOffice.to(context, server.port());
            var from = System.nanoTime();
            for (var minute = 0; minute < 30; minute++) {
                sender.send();
                pass(Duration.ofMinutes(1));
            }
            // asked at minutes 0, 1, 6 and 21: each costs one time limit (1 s here, 10 s in earnest), not one a letter
            assertThat(server.taken()).hasSizeBetween(4, 5);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
            server.mode(Mode.FINE);
            minutesUntilSent(sender);
            assertThat(times(server.taken()))
                    .hasSize(10)
                    .allSatisfy((id, times) -> assertThat(times).isOne());
        }
    }

    @Test
    void aServerThatIsClosingCostsNoAttempt() {
        letters(0, 3, false);
        try (var server = FaultySmtp.start().mode(Mode.CLOSING)) {
            var sender = PostOffice.to(context, server.port());
            sender.send();
            assertThat(states()).containsExactlyEntriesOf(Map.of("PENDING", 3));
            server.mode(Mode.FINE);
            minutesUntilSent(sender);
            assertThat(states()).containsExactlyEntriesOf(Map.of("SENT", 3));
        }
    }

    @Test
    void oneRefusedRecipientEndsAsAFailureThatHrSeesAndHoldsUpNobody() {
        person("DR-HR", "hr");
        letters(0, 20, false);
        try (var server = FaultySmtp.start()) {
            server.refuses(address(7));
            PostOffice.to(context, server.port()).send();
            assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("SENT", 19, "FAILED", 1));
            var failed = as("DR-HR").get("/api/v1/mail/failed").body();
            assertThat(failed).contains(who(7), "读者7", "550 5.1.1 no such user");

            jdbc.update("update employee set email = 'new@drill.test' where employee_no = ?", who(7));
            assertThat(as("DR-HR")
                            .post("/api/v1/mail/failed/" + who(7) + "/retry", "")
                            .body())
                    .contains("\"letters\":1");
            PostOffice.to(context, server.port()).send();
            assertThat(states()).containsExactlyEntriesOf(Map.of("SENT", 20));
            assertThat(server.taken()).extracting(Taken::recipient).contains("new@drill.test");
            assertThat(as("DR-HR")
                            .post("/api/v1/mail/failed/" + who(7) + "/retry", "")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void addressesThatAreNoneFailAtOnce() {
        jdbc.update("update employee set email = null where employee_no = ?", who(0));
        jdbc.update("update employee set email = 'no address' where employee_no = ?", who(1));
        jdbc.update("update employee set email = ? where employee_no = ?", "a@b.test\r\nRCPT TO:<c@d.test>", who(2));
        letters(0, 4, false);
        try (var server = FaultySmtp.start()) {
            PostOffice.to(context, server.port()).send();
            assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("SENT", 1, "FAILED", 3));
            assertThat(server.taken()).extracting(Taken::recipient).containsExactly(address(3));
        }
    }

    @Test
    void whatANodeHadInHandWhenItDiedFollowsItsPromise() {
        letters(0, 1, true);
        letters(1, 2, false);
        var rows = context.getBean(OutboxRows.class);
        assertThat(rows.takeNext("MAIL")).isPresent();
        assertThat(rows.takeNext("MAIL")).isPresent();
        try (var server = FaultySmtp.start()) {
            var sender = PostOffice.to(context, server.port());
            sender.send();
            assertThat(server.taken()).as("another node leaves them alone").isEmpty();
            pass(Duration.ofMinutes(6));
            sender.send();
            assertThat(server.taken()).extracting(Taken::recipient).containsExactly(address(1));
            assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("SENT", 1, "UNCERTAIN", 1));
        }
    }

    @Test
    void lettersToOnePersonKeepTheirOrder() {
        letter(0, "first");
        try (var server = FaultySmtp.start().mode(Mode.GREYLIST)) {
            var sender = PostOffice.to(context, server.port());
            sender.send();
            letter(0, "second");
            letter(1, "third");
            server.mode(Mode.FINE);
            sender.send();
            assertThat(server.taken()).extracting(Taken::recipient).containsExactly(address(1));
            minutesUntilSent(sender);
            assertThat(server.taken())
                    .extracting(Taken::messageId)
                    .containsExactly(id("test.letter/third"), id("test.letter/first"), id("test.letter/second"));
        }
    }

    @Test
    void nothingLeavesInQuietHours() {
        letters(0, 3, false);
        try (var server = FaultySmtp.start()) {
            var sender = PostOffice.to(context, server.port(), LocalTime.of(21, 0), LocalTime.of(7, 0));
            for (var time :
                    List.of(LocalTime.of(21, 0), LocalTime.of(23, 59), LocalTime.of(0, 0), LocalTime.of(6, 59))) {
                goTo(time);
                sender.send();
            }
            assertThat(server.taken()).isEmpty();
            goTo(LocalTime.of(7, 0));
            sender.send();
            assertThat(server.taken()).hasSize(3);
        }
    }

    private void letters(int from, int to, boolean reminders) {
        mails.send(IntStream.range(from, to)
                .mapToObj(n -> {
                    var topic = reminders ? "test.reminder" : "test.letter";
                    var mail = Mail.to(who(n))
                            .about(topic, "x", LocalDate.of(2026, 7, 1))
                            .key("drill/" + n);
                    return reminders ? mail.reminder() : mail;
                })
                .toList());
    }

    private void letter(int reader, String key) {
        mails.send(Mail.to(who(reader))
                .about("test.letter", key, LocalDate.of(2026, 7, 1))
                .key(key));
    }

    private List<String> ids(int from, int to, boolean reminders) {
        return IntStream.range(from, to)
                .mapToObj(n -> id((reminders ? "test.reminder" : "test.letter") + "/drill/" + n))
                .toList();
    }

    private static String id(String key) {
        return Envelope.messageId(key, "perfcycle@localhost");
    }

    /** Lets the sender come by once a minute until nothing waits; returns how many minutes it took. */
    private int minutesUntilSent(MailSender sender) {
        for (var minute = 0; minute < 120; minute++) {
            sender.send();
            if (!states().containsKey("PENDING")) {
                return minute;
            }
            pass(Duration.ofMinutes(1));
        }
        throw new AssertionError("Still waiting: " + states());
    }

    private void pass(Duration time) {
        minutes += time.toMinutes();
        ClockUtil.offset(Duration.ofMinutes(minutes).toMillis());
    }

    private static void goTo(LocalTime time) {
        var zone = java.time.ZoneId.of("Asia/Shanghai");
        var moment = LocalDate.now(java.time.Clock.system(zone))
                .plusDays(1)
                .atTime(time)
                .atZone(zone);
        ClockUtil.setCurrentTime(java.util.Date.from(moment.toInstant()));
    }

    private Map<String, Integer> states() {
        return jdbc.queryForList("select state from mail_outbox where recipient like 'DR-%'", String.class).stream()
                .collect(Collectors.toMap(Function.identity(), state -> 1, Integer::sum));
    }

    private static Map<String, Integer> times(List<Taken> taken) {
        return taken.stream().collect(Collectors.toMap(Taken::messageId, letter -> 1, Integer::sum));
    }

    private static void report(String drill, int minutes, List<Taken> taken) {
        var doubled = new ArrayList<>(times(taken).values());
        doubled.removeIf(times -> times == 1);
        System.out.printf(
                "A4 %s: %d letters taken, %d distinct, %d taken twice or more, all settled %d min after recovery%n",
                drill, taken.size(), times(taken).size(), doubled.size(), minutes);
    }

    private static String who(int n) {
        return "DR-%03d".formatted(n);
    }

    private static String address(int n) {
        return "reader%03d@drill.test".formatted(n);
    }
}
