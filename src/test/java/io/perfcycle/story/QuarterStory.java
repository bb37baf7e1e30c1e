package io.perfcycle.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.PostOffice;
import io.perfcycle.support.Quarter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A quarter from the import to the last confirmed interview, as its people live through it; run on every database. */
abstract class QuarterStory extends Quarter {

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void timeIsAsItWas() {
        ClockUtil.reset();
    }

    @Test
    void aQuarterFromTheImportToTheLastInterview() throws MessagingException {
        nothingElseRuns();
        found("STORY-1");
        launched();
        goalsAreReturnedOnceThenAgreed();
        theLateOneIsRemindedAndHisManagerTold();
        figuresAreSuppliedDisputedAndCorrected();
        kpisAreCalculatedFromTheFigures();
        ratingsAreBlind();
        aHeldResultIsResolved();
        resultsAppearAtReleaseAndNotAMomentEarlier();
        theTalkIsReturnedOnceThenConfirmed();
        lettersGoOutOnce();
    }

    private void launched() {
        launch();
        var cycle = read(HR, "");
        assertThat(cycle.get("name").asText()).isEqualTo("三季度 𠮷🚀");
        assertThat(cycle.get("state").asText()).isEqualTo("RUNNING");
        // HR, the boss and the data owner have a post without a scorecard
        assertThat(cycle.get("participants").asInt()).isEqualTo(4);
        assertThat(cycle.at("/stages/0/open").asInt()).isEqualTo(4);
        clean();
    }

    private void goalsAreReturnedOnceThenAgreed() {
        done(LEAD, "proposeGoals", LEAD, LEADS_GOALS);
        done(BOSS, "agreeGoals", LEAD, "{\"agreed\":true}");
        done(ZHOU, "proposeGoals", ZHOU, STANDARD);
        done(LEAD, "agreeGoals", ZHOU, "{\"agreed\":true}");
        done(LI, "proposeGoals", LI, STANDARD);
        assertThat(tasksOf(LEAD))
                .singleElement()
                .satisfies(task -> assertThat(task.get("name").asText()).contains("李小明𠮷"));
        done(LEAD, "agreeGoals", LI, "{\"agreed\":false,\"comment\":\"请加入带教 🎤\"}");
        assertThat(page(LI, task(LI, "proposeGoals", LI)).at("/goals/state").asText())
                .isEqualTo("RETURNED");
        clean();
    }

    /** A letter a day to whoever has something open, and to the manager as well once the deadline has passed; what is done is not mentioned. */
    private void theLateOneIsRemindedAndHisManagerTold() throws MessagingException {
        goTo(nextWorkingDay(today()), 9);
        work();
        var reminded = lettersOfToday();
        assertThat(reminded.get("e1@example.test")).contains("您有 1 项待办", "提出目标");
        assertThat(reminded.get("e3@example.test")).contains("/camunda/app/tasklist/default/#/?task=");
        assertThat(reminded).doesNotContainKeys("m1@example.test", "e2@example.test", "b1@example.test");
        assertThat(lettersOfToday()).isEmpty();
        done(LI, "proposeGoals", LI, WITH_OWN_GOAL);
        done(LEAD, "agreeGoals", LI, "{\"agreed\":true}");

        var due = LocalDate.parse(read(HR, "").at("/stages/0/dueAt").asText().substring(0, 10));
        goTo(nextWorkingDay(due), 9);
        work();
        var told = lettersOfToday();
        assertThat(told.get("e3@example.test")).contains("其中 1 项已逾期");
        assertThat(told.get("m1@example.test"))
                .contains("孙晚🐢 (Q-E3)", "提出目标", "已逾期 1 个工作日")
                .doesNotContain("李小明");
        assertThat(told.get("hr@example.test")).contains("处理逾期");
        assertThat(told).doesNotContainKeys("e1@example.test", "b1@example.test");
        assertThat(page(HR, cycleTask(HR, "decideOnStragglers")).get("stragglers"))
                .extracting(late -> late.get("employeeNo").asText())
                .containsExactly(SUN);
        doneForCycle(HR, "decideOnStragglers", "{\"extend\":false,\"reason\":\"不再等待 ⏰\"}");

        assertThat(read(SUN, "/participations/" + SUN + "/goals").get("state").asText())
                .isEqualTo("ADOPTED");
        var stage = read(HR, "").at("/stages/0");
        assertThat(stage.get("state").asText()).isEqualTo("CLOSED");
        assertThat(stage.get("done").asInt()).isEqualTo(3);
        assertThat(stage.get("missed").asInt()).isEqualTo(1);
        clean();
    }

    private void figuresAreSuppliedDisputedAndCorrected() {
        supplyFigures();
        var figures = page(LI, task(LI, "checkFigures", LI)).get("figures");
        // 700 on the first day and 500 on the last; the days before and after lie outside the period
        assertThat(row(figures, "indicator", "GMV").get("actual").asText()).isEqualTo("1200");
        // 8 of 100
        assertThat(row(figures, "indicator", "RET").get("actual").asText()).isEqualTo("8");
        // (5 + 6.5) / 2
        assertThat(row(figures, "indicator", "HRS").get("actual").asText()).isEqualTo("5.75");
        checkFigures();
        signOff();

        upload("measurements", """
                source,external_id,employee_no,measure,date,value
                shop,14,Q-E1,gmv,2025-08-20,5000
                """);
        assertThat(read(HR, "/late-measurements"))
                .extracting(late -> late.get("value").asText().replaceFirst("\\.0+$", ""))
                .containsExactly("5000");
        clean();
    }

    private void kpisAreCalculatedFromTheFigures() {
        var progress = read(HR, "/calculation");
        assertThat(progress.get("total").asInt()).isEqualTo(4);
        assertThat(progress.get("done").asInt()).isEqualTo(4);
        var items = read(LEAD, "/participations/" + LI + "/trace").get("items");
        // target 1100, stretch 1200 / 1000 * 1100 = 1320: 100 + 20 * (1200 - 1100) / (1320 - 1100) = 109.0909
        assertThat(row(items, "indicator", "GMV").get("points").asText()).isEqualTo("109.09");
        // 100 + 20 * (5 - 4) / (5 - 3)
        assertThat(row(items, "indicator", "RET").get("points").asText()).isEqualTo("110.00");
        assertThat(row(items, "indicator", "SVC").get("status").asText()).isEqualTo("MISSING");
    }

    private void ratingsAreBlind() {
        var ratings = "/participations/" + LI + "/ratings";
        done(LI, "assessSelf", LI, ratings(svc(4), own(100)));
        assertThat(read(LEAD, ratings).at("/self/state").asText()).isEqualTo("HIDDEN");
        done(LEAD, "ratePerformance", LI, ratings(svc(4), own(80), bonus("2.5")));
        assertThat(read(LEAD, ratings).at("/self/summary").asText()).isEqualTo("总评 👍𠮷");
        assertThat(read(LI, ratings).at("/manager/state").asText()).isEqualTo("HIDDEN");
        done(LEAD, "ratePerformance", ZHOU, ratings(svc(3), unseen("INN")));
        done(ZHOU, "assessSelf", ZHOU, ratings(svc(4)));
        done(SUN, "assessSelf", SUN, ratings(svc(3)));
        done(LEAD, "ratePerformance", SUN, ratings(evidenced(1, "8 月三次迟到，直播间停播"), unseen("INN")));
        done(LEAD, "assessSelf", LEAD, ratings(svc(4)));
        done(BOSS, "ratePerformance", LEAD, ratings(evidenced(5, "九月带队完成大促，零投诉 🎉𠮷")));
        clean();
    }

    private void aHeldResultIsResolved() {
        var held = page(HR, task(HR, "resolveHeldResult", ZHOU));
        assertThat(held.get("outcome").asText()).isEqualTo("HELD");
        assertThat(held.get("missing"))
                .extracting(missing -> missing.get("indicator").asText())
                .contains("RET");
        done(HR, "resolveHeldResult", ZHOU, """
                {"rows":[{"indicator":"RET","action":"SUPPLY","value":5,"reason":"店长核对𠮷"},
                         {"indicator":"INN","action":"LEAVE"}],"withoutResult":false}""");
        var versions = read(HR, "/participations/" + ZHOU).get("results");
        assertThat(versions)
                .extracting(version -> version.get("outcome").asText())
                .containsExactly("HELD", "SCORED");
        clean();
    }

    private void resultsAppearAtReleaseAndNotAMomentEarlier() {
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            must(403, as(person).get(path("/participations/" + person + "/trace")));
            assertThat(read(person, "/participations/" + person).get("results")).isEmpty();
        }
        release();
        assertThat(read(HR, "").get("state").asText()).isEqualTo("RELEASED");

        // (35*109.09 + 20*110 + 10*100 + 25*110 (level 4) + 10*80) / 100 = 105.6815, and 2.5 of bonus
        result(LI, "108.18", "A", "1.2");
        // half time halves 800/1000/1200: 450 of 400/500/600 is 80; 5 % is 100; 7 h of 6..9 is 66.67; level 3 is 100:
        // (40*80 + 20*100 + 15*66.67 + 25*100) / 100 = 87.0005
        result(ZHOU, "87.00", "B", "1");
        // revenue waived: (20*0 (20 % returns) + 15*50 (3 h of 2..4) + 25*40 (level 1)) / 60 = 29.1667
        result(SUN, "29.17", "D", "0");
        // 2250 of 2000/2500 is 80, level 5 is 120: (60*80 + 40*120) / 100
        result(LEAD, "96.00", "B", "1");
        assertThat(read(LI, "/results").get("items"))
                .extracting(line -> line.get("employeeNo").asText())
                .containsExactly(LI);
        clean();
    }

    private void result(String person, String total, String level, String coefficient) {
        var trace = read(person, "/participations/" + person + "/trace");
        assertThat(trace.get("total").asText()).isEqualTo(total);
        assertThat(trace.get("level").asText()).isEqualTo(level);
        assertThat(trace.get("coefficient").asText()).isEqualTo(coefficient);
    }

    private void theTalkIsReturnedOnceThenConfirmed() {
        done(LEAD, "recordInterview", LI, interview());
        done(LI, "confirmInterview", LI, "{\"confirmed\":false,\"words\":\"行动没有谈到 🤔𠮷\"}");
        var returned = page(LEAD, task(LEAD, "recordInterview", LI));
        assertThat(StreamSupport.stream(returned.get("steps").spliterator(), false)
                        .map(step -> step.path("words").asText()))
                .contains("行动没有谈到 🤔𠮷");
        talk();
        assertThat(read(LI, "/participations/" + LI + "/interview")
                        .at("/record/strengths")
                        .asText())
                .isEqualTo("场控稳 👍𠮷");
        assertThat(read(HR, "").get("state").asText()).isEqualTo("CLOSED");
        assertThat(List.of(HR, BOSS, LEAD, LI, ZHOU, SUN, DATA))
                .allSatisfy(person -> assertThat(tasksOf(person)).isEmpty());
        clean();
    }

    /** The digests of today, caught by a real server: address to text; of the people of this story only. */
    private Map<String, String> lettersOfToday() throws MessagingException {
        digest();
        jdbc.update("delete from mail_outbox where recipient not like 'Q%'");
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            PostOffice.deliver(context, server.getSmtp().getPort());
            var letters = new TreeMap<String, String>();
            for (var message : server.getReceivedMessages()) {
                assertThat(letters.put(
                                GreenMailUtil.getAddressList(message.getAllRecipients()),
                                message.getSubject() + "\n" + text(message)))
                        .as("one letter a person and day")
                        .isNull();
            }
            return letters;
        } finally {
            server.stop();
        }
    }

    private static String text(MimeMessage message) throws MessagingException {
        try {
            return String.valueOf(
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return context.getBean(WorkingCalendar.class).plusWorkingDays(day, 1);
    }

    /** Whatever else was written to these people on the way has gone out as well, and nothing has failed. */
    private void lettersGoOutOnce() throws MessagingException {
        lettersOfToday();
        assertThat(jdbc.queryForList("select distinct state from mail_outbox", String.class))
                .isSubsetOf("SENT", "DROPPED");
        assertThat(jdbc.queryForList("select dedupe_key from mail_outbox", String.class))
                .doesNotHaveDuplicates();
    }

    private void clean() {
        var verdict = read(HR, "/verify");
        assertThat(verdict.get("findings")).isEmpty();
        assertThat(verdict.get("clean").asBoolean()).isTrue();
    }
}
