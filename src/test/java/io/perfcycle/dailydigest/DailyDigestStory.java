package io.perfcycle.dailydigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.PostOffice;
import io.perfcycle.support.Quarter;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is told what, when; run on every database. */
abstract class DailyDigestStory extends Quarter {

    private static final Pattern LINK = Pattern.compile("/#/\\?task=([\\w-]+)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    @AfterEach
    void timeAndOutboxAreAsTheyWere() {
        ClockUtil.reset();
        nothingElseRuns();
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from calendar_day where name = 'test'");
    }

    @Test
    void whoIsToldOfATaskIsWhoHasItInTasklist() {
        found("DG-1");
        launch();
        done(ZHOU, "proposeGoals", ZHOU, STANDARD);
        goTo(workingDay(1), 9);
        digest();
        var everybody = jdbc.queryForList("select ID_ from ACT_ID_USER", String.class);
        for (var person : everybody) {
            var held = tasks.of(person).stream().map(OpenTask::id).collect(Collectors.toCollection(TreeSet::new));
            assertThat(linksTo(person)).as("told to " + person).isEqualTo(held);
        }
        assertThat(linksTo(LEAD)).hasSize(2);
        assertThat(body(ZHOU)).isEmpty();

        done(LEAD, "agreeGoals", ZHOU, "{\"agreed\":false,\"comment\":\"x\"}");
        goTo(workingDay(2), 9);
        digest();
        assertThat(body(ZHOU)).contains("Good morning", "Propose goals · Anna Zhou", "due ");
        assertThat(subjects(ZHOU)).containsExactly("One open task");
    }

    @Test
    void whatIsDoneBeforeTheLetterLeavesIsNotMentioned() {
        found("DG-2");
        launch();
        goTo(workingDay(1), 9);
        digest();
        assertThat(linksTo(LI)).hasSize(1);
        done(LI, "proposeGoals", LI, STANDARD);
        done(LEAD, "proposeGoals", LEAD, LEADS_GOALS);
        var mine = deliver();
        assertThat(mine).contains("e3@example.test").doesNotContain("e1@example.test", "m1@example.test");
        assertThat(state(LI)).isEqualTo("DROPPED");
    }

    @Test
    void delayIsToldUpwardsStepByStep() {
        found("DG-3");
        launch();
        var due = LocalDate.parse(read(HR, "").at("/stages/0/dueAt").asText().substring(0, 10));
        goTo(due, 9);
        digest();
        assertThat(body(SUN)).contains("今天截止");
        assertThat(body(LEAD)).doesNotContain("孙晚");
        var told = new java.util.TreeMap<Integer, Set<String>>();
        for (var late = 1; late <= 5; late++) {
            goTo(calendar.plusWorkingDays(due, late), 9);
            digest();
            told.put(late, whoReadsOf("孙晚🐢 (Q-E3)"));
        }
        assertThat(told.get(1)).contains(LEAD).doesNotContain(BOSS, HR);
        assertThat(told.get(2)).contains(LEAD).doesNotContain(BOSS, HR);
        assertThat(told.get(3)).contains(LEAD, BOSS).doesNotContain(HR);
        assertThat(told.get(5)).contains(LEAD, BOSS, HR);
        assertThat(body(LEAD)).as("no link to what is not his").contains("孙晚🐢 (Q-E3)：提出目标");
    }

    @Test
    void onAHolidayNobodyIsWrittenTo() {
        found("DG-4");
        launch();
        var day = workingDay(1);
        jdbc.update("insert into calendar_day (on_date, works, name) values (?, false, 'test')", day);
        goTo(day, 9);
        digest();
        assertThat(jdbc.queryForList("select recipient from mail_outbox", String.class))
                .isEmpty();
    }

    @Test
    void onlyTheNewestModelWakesUpEachNight() {
        var timers = management.createJobQuery().timers().activityId("eachNight");
        assertThat(timers.list()).hasSize(1);
        var before = timers.singleResult();
        assertThat(before.getDuedate().toInstant().atZone(ZONE).toLocalTime()).isEqualTo("02:00");
        assertThat(before.getDuedate()).isAfter(ClockUtil.getCurrentTime());
        var current = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("daily-digest")
                .latestVersion();
        var model = repository.getBpmnModelInstance(current.singleResult().getId());
        var again = repository
                .createDeployment()
                .addModelInstance(
                        "daily-digest.bpmn",
                        Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(
                                Bpmn.convertToString(model).getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .deploy();
        assertThat(timers.list())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getProcessDefinitionId())
                        .isEqualTo(current.singleResult().getId())
                        .isNotEqualTo(before.getProcessDefinitionId()));
        repository.deleteDeployment(again.getId(), true);
        assertThat(timers.list())
                .as("gone back to the version before")
                .singleElement()
                .satisfies(
                        timer -> assertThat(timer.getProcessDefinitionId()).isEqualTo(before.getProcessDefinitionId()));

        goTo(workingDay(1), 3);
        management.executeJob(timers.singleResult().getId());
        var started = runtime.createProcessInstanceQuery()
                .processDefinitionKey("daily-digest")
                .processInstanceBusinessKey("digest-" + calendar.today());
        assertThat(started.list()).hasSize(1);
        assertThat(timers.singleResult().getDuedate().toInstant().atZone(ZONE).toLocalDate())
                .isEqualTo(calendar.today().plusDays(1));
        runtime.deleteProcessInstance(started.singleResult().getId(), "test is over");
    }

    @Test
    void lettersThatCannotBeDeliveredAreHrsTaskOnce() {
        found("DG-5");
        launch();
        jdbc.update("update employee set email = null where employee_no in (?, ?)", SUN, LI);
        jdbc.update("update ACT_ID_USER set EMAIL_ = null where ID_ in (?, ?)", SUN, LI);
        goTo(workingDay(1), 9);
        digest();
        assertThat(state(SUN)).isEqualTo("FAILED");
        var open = resolveTasks();
        assertThat(open).hasSize(1);
        var page = page(HR, open.get(0));
        assertThat(page.get("people"))
                .extracting(one ->
                        one.get("recipient").asText() + " " + one.get("fault").asText())
                .containsExactly(LI + " NO_ADDRESS", SUN + " NO_ADDRESS");
        assertThat(faults(complete(HR, open.get(0), "{\"rows\":[{\"recipient\":\"Q-E1\"}]}")))
                .contains("rows[0].action LETTER_DECISION", "rows LETTER_DECISION_MISSING");

        jdbc.update("update employee set email = 'new1@example.test' where employee_no = ?", LI);
        must(204, complete(HR, open.get(0), """
                {"rows":[{"recipient":"Q-E1","action":"RETRY"},{"recipient":"Q-E3","action":"LEAVE"}]}"""));
        assertThat(deliver()).contains("new1@example.test");
        goTo(workingDay(2), 9);
        digest();
        assertThat(state(SUN)).isEqualTo("FAILED");
        assertThat(resolveTasks()).as("HR has decided to let it be").isEmpty();
    }

    @Test
    void aCycleMayCountItsDaysInAnotherZone() {
        found("DG-6");
        must(422, as(HR).post("/api/v1/cycles", ZONED.formatted("DG-7", "Asia/Atlantis", today().plusDays(9))));
        must(201, as(HR).post("/api/v1/cycles", ZONED.formatted("DG-7", "Europe/Berlin", today().plusDays(9))));
        code = "DG-7";
        launch();
        var berlin = java.time.ZoneId.of("Europe/Berlin");
        var due = java.time.format.DateTimeFormatter.ofPattern("yyyy年M月d日").format(today().plusDays(9));
        assertThat(java.time.Instant.parse(read(HR, "").at("/stages/0/dueAt").asText()))
                .isEqualTo(today().plusDays(9).atTime(23, 59, 59).atZone(berlin).toInstant());
        goTo(workingDay(1), 9);
        digest();
        assertThat(body(LI)).contains(due + "截止");
    }

    private static final String ZONED = """
            {"code":"%s","name":"柏林","periodStart":"2025-07-01","periodEnd":"2025-09-30","employees":["Q-E1"],
             "zone":"%s","deadlines":{"goal-setting":"%s"}}""";

    private List<String> resolveTasks() {
        return tasks.of(HR).stream()
                .filter(task -> task.key().equals("resolveFailedLetters"))
                .map(OpenTask::id)
                .toList();
    }

    private LocalDate workingDay(int ahead) {
        return calendar.plusWorkingDays(LocalDate.now(java.time.Clock.system(ZONE)), ahead);
    }

    private Set<String> whoReadsOf(String words) {
        return new TreeSet<>(jdbc.queryForList(
                "select recipient from mail_outbox where dedupe_key like ? and body like ?",
                String.class,
                "daily-digest/" + calendar.today() + "/%",
                "%" + words + "%"));
    }

    private Set<String> linksTo(String person) {
        return LINK.matcher(body(person))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String body(String person) {
        return String.join("", today("body", person));
    }

    private List<String> subjects(String person) {
        return today("subject", person);
    }

    private String state(String person) {
        return String.join("", today("state", person));
    }

    private List<String> today(String column, String person) {
        return jdbc.queryForList(
                "select " + column + " from mail_outbox where dedupe_key = ?",
                String.class,
                "daily-digest/" + calendar.today() + "/" + person);
    }

    private List<String> deliver() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            PostOffice.deliver(context, server.getSmtp().getPort());
            return Arrays.stream(server.getReceivedMessages())
                    .map(message -> {
                        try {
                            return message.getAllRecipients()[0].toString();
                        } catch (jakarta.mail.MessagingException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            server.stop();
        }
    }

    /** HR is told of long delays, but not by a list of others about oneself. */
    @Test
    void nobodyIsToldOfADelayAboutHimself() {
        found("DG-8");
        launch();
        jdbc.update("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, 'hr')", SUN);
        try {
            done(SUN, "proposeGoals", SUN, STANDARD);
            var due =
                    LocalDate.parse(read(HR, "").at("/stages/0/dueAt").asText().substring(0, 10));
            goTo(calendar.plusWorkingDays(due, 5), 9);
            digest();
            assertThat(whoReadsOf("商定目标 · 孙晚🐢")).contains(HR).doesNotContain(SUN);
            assertThat(body(SUN))
                    .as("told of what is late of others")
                    .contains("Anna Zhou")
                    .doesNotContain("孙晚🐢");
        } finally {
            jdbc.update("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = 'hr'", SUN);
        }
    }
}
