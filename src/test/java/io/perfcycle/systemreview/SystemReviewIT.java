package io.perfcycle.systemreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.EvidenceScope;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.problem.Plain;
import io.perfcycle.problem.Refusal;
import io.perfcycle.support.ReleasedCycle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A review of the small released cycle over HTTP. By hand: RET (20) is merged into GMV (40), PRJ (15) retires, CM_SERVICE (25)
 * stays, so 60 and 25 share the hundred in proportion: 70.59 and 29.41, whole 71 and 29.
 */
class SystemReviewIT extends ReleasedCycle {

    private static final String REVIEWS = "/api/v1/system-reviews";
    private static final String RANGE = "{\"from\":\"2025-07-01\",\"to\":\"2025-09-30\"}";
    private static final LocalDate FROM = LocalDate.of(2027, 4, 1);

    @Autowired
    private Indicators indicators;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Requests requests;

    @Autowired
    private ScorecardItems items;

    private String cycle;

    @BeforeEach
    void releaseACycle() {
        // A review rests on every released cycle of its range, and begins after every running one, other tests' too
        jdbc.update("update cycle set state = 'CANCELLED'");
        cycle = "SR" + System.nanoTime();
        released(cycle);
        person("C1", "employee", "calibration");
        person("T-HR2", "employee", "hr");
        person("T-AUD", "auditor");
    }

    @AfterEach
    void leaveNothingOpen() {
        jdbc.queryForList(
                        "select id from system_review where state in ('COLLECTING','DECIDING','WEIGHING','APPROVING')",
                        Long.class)
                .forEach(id -> requests.withdraw(id, "test is over", "T-HR"));
        jdbc.update("update cycle set state = 'CANCELLED'");
    }

    @Test
    void onlyHrBeginsAReviewAndOnlyOfWhatHasBeenReleased() {
        assertThat(as("T-AUD").post(REVIEWS, RANGE).status()).isEqualTo(403);
        assertThat(as("M1").post(REVIEWS, RANGE).status()).isEqualTo(403);
        assertThat(faults(as("T-HR").post(REVIEWS, "{}")))
                .containsExactly("from REVIEW_DATE_REQUIRED", "to REVIEW_DATE_REQUIRED");
        assertThat(faults(as("T-HR").post(REVIEWS, "{\"from\":\"2025-09-30\",\"to\":\"2025-07-01\"}")))
                .containsExactly("to REVIEW_RANGE_BACKWARDS");
        assertThat(faults(as("T-HR").post(REVIEWS, "{\"from\":\"2015-01-01\",\"to\":\"2025-07-01\"}")))
                .containsExactly("to REVIEW_RANGE_TOO_LONG");
        assertThat(faults(as("T-HR").post(REVIEWS, "{\"from\":\"2019-01-01\",\"to\":\"2019-12-31\"}")))
                .containsExactly("to REVIEW_NOTHING_RELEASED");
        assertThat(as("T-HR")
                        .post(REVIEWS, "{\"from\":\"yesterday\",\"to\":\"2019-12-31\"}")
                        .status())
                .isEqualTo(400);
        var begun = must(202, as("T-HR").post(REVIEWS, RANGE));
        var id = json(begun).path("id").asLong();
        assertThat(begun.header("Location")).endsWith(REVIEWS + "/" + id);
        assertThat(json(must(202, as("T-HR").post(REVIEWS, RANGE))).path("id").asLong())
                .as("asked twice it is one review")
                .isEqualTo(id);
    }

    @Test
    void whoAskAtOnceGetOneAndTheSame() {
        var people = List.of("T-HR", "T-HR2", "T-HR", "T-HR2");
        people.forEach(person -> must(200, as(person).get(REVIEWS)));
        var ids = people.parallelStream()
                .map(person -> CompletableFuture.supplyAsync(
                        () -> json(must(202, as(person).post(REVIEWS, RANGE)))
                                .path("id")
                                .asLong()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("review-" + ids.get(0))
                        .count())
                .isEqualTo(1);
        var young = json(must(200, as("T-HR").get(REVIEWS + "/" + ids.get(0))));
        for (var list : List.of("indicators", "scorecards", "managers", "groups", "weights")) {
            assertThat(young.path(list).isArray())
                    .as("before it is computed: " + list)
                    .isTrue();
        }
    }

    @Test
    void managersNamesAreForHrAndAuditorsOnly() {
        var id = begin();
        assertThat(as("T-AUD").get(REVIEWS + "/" + id).status()).isEqualTo(200);
        assertThat(as("M1").get(REVIEWS + "/" + id).status()).isEqualTo(403);
        assertThat(as("C1").get(REVIEWS + "/" + id).status()).isEqualTo(403);
        assertThat(as("E1").get(REVIEWS).status()).isEqualTo(403);
        assertThat(as("T-HR").get(REVIEWS + "/999999").status()).isEqualTo(404);
        var review = json(must(200, as("T-HR").get(REVIEWS + "/" + id)));
        assertThat(review.path("state").asText()).isEqualTo("DECIDING");
        assertThat(review.path("cycles").toString()).contains(cycle);
        assertThat(review.path("decisions")).hasSize(5);
        assertThat(review.has("indicators")).isTrue();
        for (var section : List.of("scorecards", "managers", "groups", "weights", "survey", "use", "effects")) {
            assertThat(review.has(section)).as(section).isTrue();
        }
    }

    @Test
    void decisionsBecomeTheNextVersionAndRunningCyclesStayAsTheyAre() {
        var running = launched("RUN" + System.nanoTime(), "2027-01-01", "2027-03-31");
        var before = weights(running, "E1");
        var id = begin();
        decideOnIndicators(id, "T-HR");
        var page = weightPage(id);
        assertThat(page.path("earliest").asText()).isEqualTo("2027-04-01");
        assertThat(column(page, "weightPresent")).isEqualTo(Map.of("GMV", "71", "CM_SERVICE", "29", "INNO", "0"));
        must(204, answer("T-HR", reviewTask("T-HR", "decideOnWeights", id), weightAnswer(FROM, "PRESENT", "null")));
        var approval = page("C1", reviewTask("C1", "approveReview", id));
        assertThat(approval.path("evidence").has("raters"))
                .as("names of raters at the committee")
                .isFalse();
        var effect = approval.path("sheets").get(0).path("decided");
        assertThat(effect.path("tooFew").asBoolean())
                .as("two people have a result on this post")
                .isTrue();
        assertThat(effect.path("people").asInt()
                        + effect.path("gain").asInt()
                        + effect.path("lose").asInt())
                .isZero();
        assertThat(effect.path("meanChange").isNull()).isTrue();
        for (var section : List.of("scorecards", "weights")) {
            assertThat(approval.path("evidence").path(section).path("scorecards"))
                    .isNotEmpty()
                    .allSatisfy(sheet -> {
                        assertThat(sheet.path("people").isNull()).as(section).isTrue();
                        assertThat(sheet.path("results").isNull()).as(section).isTrue();
                    });
        }
        assertThat(page.path("sheets").get(0).path("present").path("people").asInt())
                .as("HR sees whom it would touch")
                .isEqualTo(2);
        approve(id, approval);

        assertThat(scorecard(FROM)).isEqualTo(Map.of("GMV", "71", "CM_SERVICE", "29", "INNO", "0"));
        assertThat(scorecard(FROM.minusDays(1)))
                .isEqualTo(Map.of("GMV", "40", "RET", "20", "CM_SERVICE", "25", "PRJ", "15", "INNO", "0"));
        var service = indicators.validOn(FROM).get("CM_SERVICE");
        assertThat(service.definition()).isEqualTo("以客户评价为准");
        assertThat(indicators.validOn(FROM.minusDays(1)).get("CM_SERVICE").version())
                .isEqualTo(service.version() - 1);
        assertThat(weights(running, "E1")).isEqualTo(before);
        var next = launched("NXT" + System.nanoTime(), "2027-04-01", "2027-06-30");
        assertThat(weights(next, "E1")).isEqualTo(Map.of("GMV", "71", "CM_SERVICE", "29", "INNO", "0"));

        var review = json(must(200, as("T-AUD").get(REVIEWS + "/" + id)));
        assertThat(review.path("state").asText()).isEqualTo("APPLIED");
        assertThat(review.path("closed").path("by").path("id").asText()).isEqualTo("C1");
        var merged = decision(review, "RET");
        assertThat(merged.path("decision").asText()).isEqualTo("MERGE");
        assertThat(merged.path("reason").asText()).isEqualTo("与成交额重复");
        assertThat(merged.path("weightNow").asText()).isEqualTo("20");
        assertThat(merged.path("weightDecided").isNull()).isTrue();
        assertThat(json(must(200, as("E1").get(REVIEWS + "/published"))).toString())
                .contains("下一期简化考核表");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action in ('scorecard.version', 'indicator.version')"
                                + " and reason = ?",
                        Integer.class,
                        "review-" + id))
                .isEqualTo(2);
    }

    @Test
    void whatWasDecidedIsReadLaterExactlyAsItWas() {
        var id = applied();
        var then = must(200, as("T-AUD").get(REVIEWS + "/" + id)).body();
        jdbc.update(
                "update result_version set total = 1 where participation_id in (select id from participation where cycle = ?)",
                cycle);
        put("scorecards", "post,indicator,weight,target\nHOST,GMV,100,500\n");
        var named = jdbc.queryForList("select code, version, name from indicator");
        var posts = jdbc.queryForList("select code, name from post");
        try {
            jdbc.update("update indicator set name = '改名了'");
            jdbc.update("update post set name = '岗位改名了'");
            assertThat(then).contains("成交额").doesNotContain("改名了");
            assertThat(must(200, as("T-AUD").get(REVIEWS + "/" + id)).body())
                    .as("after renaming everything")
                    .isEqualTo(then);
        } finally {
            named.forEach(one -> jdbc.update(
                    "update indicator set name = ? where code = ? and version = ?",
                    one.get("NAME"),
                    one.get("CODE"),
                    one.get("VERSION")));
            posts.forEach(
                    one -> jdbc.update("update post set name = ? where code = ?", one.get("NAME"), one.get("CODE")));
        }
        var scope = new EvidenceScope(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30), List.of(cycle));
        assertThatThrownBy(() ->
                        evidence.compute(Long.toString(id), evidence.sections().get(0), scope))
                .isInstanceOf(Refusal.class)
                .hasMessage("EVIDENCE_SEALED");
        assertThat(as("T-HR")
                        .post(REVIEWS + "/" + id + "/withdraw", "{\"reason\":\"zu spät\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everyMissingDecisionAndEveryFaultIsNamedAtItsPlace() {
        var id = begin();
        var task = reviewTask("T-HR", "decideOnIndicators", id);
        assertThat(faults(answer("T-HR", task, "{\"decisions\":[]}")))
                .hasSize(5)
                .allMatch(fault -> fault.equals("decisions MISSING_ROW"));
        assertThat(faults(answer(
                        "T-HR",
                        task,
                        decisions(
                                row("GMV", "KEEP", "", ""),
                                row("RET", "MERGE", "x", "\"mergedInto\":\"PRJ\","),
                                row("CM_SERVICE", "SELL", "x", ""),
                                row("PRJ", "RETIRE", "x", ""),
                                row("INNO", "ADJUST", "x", "")))))
                .containsExactlyInAnyOrder(
                        "decisions[0].reason REASON_REQUIRED",
                        "decisions[2].decision REVIEW_DECISION_REQUIRED",
                        "decisions[4].adjustment REVIEW_NOTHING_ADJUSTED");
        assertThat(faults(answer(
                        "T-HR",
                        task,
                        otherwiseKept(
                                row("RET", "MERGE", "x", "\"mergedInto\":\"PRJ\","),
                                row("CM_SERVICE", "MERGE", "x", "\"mergedInto\":\"INNO\","),
                                row("PRJ", "RETIRE", "x", "")))))
                .containsExactlyInAnyOrder(
                        "decisions[1].mergedInto REVIEW_MERGE_TARGET", "decisions[2].mergedInto REVIEW_MERGE_TARGET");
        assertThat(faults(answer("T-HR", task, otherwiseKept(adjusted("900", "800", "sum(gmv)")))))
                .hasSize(1)
                .allMatch(fault ->
                        fault.startsWith("decisions[0].adjustment.") && fault.endsWith("REVIEW_INVALID_ANCHORS"));
        assertThat(faults(answer("T-HR", task, otherwiseKept(adjusted("800", "1000", "sum(")))))
                .containsExactly("decisions[0].adjustment.formula REVIEW_INVALID_FORMULA");
        assertThat(faults(answer(
                        "T-HR",
                        task,
                        otherwiseKept(
                                row("GMV", "RETIRE", "x", ""),
                                row("RET", "RETIRE", "x", ""),
                                row("CM_SERVICE", "RETIRE", "x", ""),
                                row("PRJ", "RETIRE", "x", "")))))
                .containsExactly("decisions REVIEW_WEIGHTS_INFEASIBLE");
        assertThat(scorecard(FROM)).as("nothing of it was written").hasSize(5);
    }

    @Test
    void aDecisionWithoutAPostStandsForEveryPost() {
        var id = begin();
        done(
                "T-HR",
                reviewTask("T-HR", "decideOnIndicators", id),
                otherwiseKept().replace("\"post\":\"HOST\",", ""));
        assertThat(reviewTask("T-HR", "decideOnWeights", id)).isNotEmpty();
    }

    @Test
    void weightsAreCheckedLikeAnImportAndThePreviewSaysWhoGains() {
        launched("RUN" + System.nanoTime(), "2027-01-01", "2027-03-31");
        var id = begin();
        decideOnIndicators(id, "T-HR");
        var task = reviewTask("T-HR", "decideOnWeights", id);
        assertThat(faults(answer("T-HR", task, "{\"posts\":[]}")))
                .containsExactlyInAnyOrder("effectiveFrom REVIEW_DATE_REQUIRED", "posts MISSING_ROW");
        assertThat(faults(answer("T-HR", task, weightAnswer(LocalDate.of(2020, 1, 1), "PRESENT", "null"))))
                .containsExactly("effectiveFrom REVIEW_DATE_PAST");
        assertThat(faults(answer("T-HR", task, weightAnswer(LocalDate.of(2027, 2, 1), "PRESENT", "null"))))
                .containsExactly("effectiveFrom REVIEW_DATE_WITHIN_CYCLE");
        assertThat(faults(answer("T-HR", task, weightAnswer(FROM, "OWN", own("60", "41")))))
                .containsExactly("posts[0].weights REVIEW_WEIGHTS_NOT_100");
        assertThat(faults(answer("T-HR", task, weightAnswer(FROM, "OWN", "[{\"indicator\":\"GMV\",\"weight\":100}]"))))
                .contains("posts[0].weights MISSING_ROW");
        // E1: GMV 60 and service 70 points; E2: GMV 0. By hand 40:25:20:15 gives E1 70.50 and E2 46.50;
        // 60:40 of GMV and service gives E1 64.00 and E2 28.00.
        var effect = json(must(
                200,
                as("T-HR")
                        .post(
                                REVIEWS + "/" + id + "/preview",
                                "{\"post\":\"HOST\",\"weights\":{\"GMV\":60,\"CM_SERVICE\":40}}")));
        assertThat(effect.path("lose").asInt()).isEqualTo(2);
        assertThat(effect.path("changes").toString())
                .contains("\"before\":\"70.50\",\"after\":\"64.00\",\"change\":\"-6.50\"")
                .contains("\"before\":\"46.50\",\"after\":\"28.00\"");
        assertThat(as("C1").post(REVIEWS + "/" + id + "/preview", "{}").status())
                .isEqualTo(403);
        assertThat(faults(as("T-HR").post(REVIEWS + "/" + id + "/preview", "{}")))
                .containsExactly("REVIEW_WEIGHTS_REQUIRED");
        done("T-HR", task, weightAnswer(FROM, "OWN", own("60", "40")));
        approve(id, page("C1", reviewTask("C1", "approveReview", id)));
        assertThat(scorecard(FROM)).isEqualTo(Map.of("GMV", "60", "CM_SERVICE", "40", "INNO", "0"));
    }

    @Test
    void theTimerBeginsOneReviewOfAQuarterThatIsOverAndReleased() {
        var settings = new SystemReviewSettings(
                SystemReviewSettings.Rhythm.QUARTER, 1, 12, 10, 5, 25, 20, Hearing.Wanted.NONE, 14, 180);
        var range = Schedule.due(LocalDate.now(), settings).orElseThrow();
        jdbc.update(
                "update cycle set period_start = ?, period_end = ? where code = ?", range.from(), range.to(), cycle);
        jdbc.update("delete from system_review where origin = 'TIMER'");
        var before = runs();
        fire();
        var begun = jdbc.queryForList(
                "select id from system_review where origin = 'TIMER' and period_to = ?", Long.class, range.to());
        assertThat(begun).hasSize(1);
        var id = begun.get(0);
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("cycles")
                        .toString())
                .contains(cycle);
        assertThat(reviewTask("T-HR", "decideOnIndicators", id)).isNotEmpty();
        fire();
        assertThat(jdbc.queryForObject("select count(*) from system_review where origin = 'TIMER'", Integer.class))
                .as("a month later, of the same quarter")
                .isEqualTo(1);
        assertThat(runs()).as("the second firing has ended at once").isEqualTo(before + 1);
    }

    @Test
    void theTimerBeginsNothingWhereNothingIsReleasedOrHrHasAsked() {
        var settings = new SystemReviewSettings(
                SystemReviewSettings.Rhythm.QUARTER, 1, 12, 10, 5, 25, 20, Hearing.Wanted.NONE, 14, 180);
        var range = Schedule.due(LocalDate.now(), settings).orElseThrow();
        jdbc.update("delete from system_review where origin = 'TIMER'");
        fire();
        assertThat(requests.due()).as("nothing released in the range").isEmpty();
        jdbc.update(
                "update cycle set period_start = ?, period_end = ? where code = ?", range.from(), range.to(), cycle);
        must(202, as("T-HR").post(REVIEWS, "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(range.from(), range.to())));
        fire();
        assertThat(jdbc.queryForObject("select count(*) from system_review where origin = 'TIMER'", Integer.class))
                .isZero();
    }

    private long runs() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(SystemReviewProcess.KEY)
                .count();
    }

    private void fire() {
        execute(management.createJobQuery().timers().list().stream()
                .filter(job -> "eachMonth"
                        .equals(management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()))
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow()
                .getId());
        work();
    }

    /** Weights that do not add up, found by the import's own check after the indicators are already written. */
    @Test
    void whatCannotBeAppliedLeavesNothingHalfDoneAndIsTriedAgain() {
        var id = begin();
        decideOnIndicators(id, "T-HR");
        must(204, answer("T-HR", reviewTask("T-HR", "decideOnWeights", id), weightAnswer(FROM, "PRESENT", "null")));
        var approval = page("C1", reviewTask("C1", "approveReview", id));
        must(
                204,
                answer(
                        "C1",
                        reviewTask("C1", "approveReview", id),
                        "{\"approved\":true,\"revision\":%d,\"reason\":null}"
                                .formatted(approval.path("revision").asInt())));
        var before = scorecard(FROM);
        var versions = indicatorVersions();
        var service = jdbc.queryForList("select * from scorecard_line");
        jdbc.update("update system_review_line set weight_decided = 12 where review_id = ? and indicator = 'GMV'", id);
        var job = applyJob(id);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        }
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isZero();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isEqualTo(1);
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("state")
                        .asText())
                .isEqualTo("APPROVED");
        assertThat(scorecard(FROM)).isEqualTo(before);
        assertThat(indicatorVersions()).isEqualTo(versions);
        assertThat(jdbc.queryForList("select * from scorecard_line")).hasSameSizeAs(service);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'system-review.apply' and object = ?",
                        Integer.class,
                        "review-" + id))
                .isZero();
        jdbc.queryForList("select id from system_review_wish where review_id = ?", Long.class, id)
                .forEach(wish -> assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey("proposal-" + wish)
                                .count())
                        .isZero());

        jdbc.update("update system_review_line set weight_decided = 71 where review_id = ? and indicator = 'GMV'", id);
        management.setJobRetries(job, 1);
        management.executeJob(job);
        work();
        assertThat(scorecard(FROM)).isEqualTo(Map.of("GMV", "71", "CM_SERVICE", "29", "INNO", "0"));
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("state")
                        .asText())
                .isEqualTo("APPLIED");
    }

    @Test
    void aReviewOpensASurveyWhereThereIsNoneAndCountsNothingBeforeItIsOver() {
        var id = json(must(202, as("T-HR").post(REVIEWS, RANGE.replace("}", ",\"survey\":\"OPEN\"}"))))
                .path("id")
                .asLong();
        work();
        var review = "review-" + id;
        assertThat(state(id)).isEqualTo("COLLECTING");
        openToday(review);
        assertThat(jdbc.queryForObject("select state from survey where code = ?", String.class, review))
                .isEqualTo("OPEN");
        assertThat(jdbc.queryForObject("select audience from survey where code = ?", String.class, review))
                .contains(cycle);
        assertThat(state(id)).isEqualTo("COLLECTING");
        assertThat(jdbc.queryForObject(
                        "select count(*) from review_evidence where review = ?", Integer.class, Long.toString(id)))
                .isZero();
        must(202, as("T-HR").post("/api/v1/surveys/" + review + "/close", "{\"reason\":\"enough\"}"));
        work();
        assertThat(state(id)).isEqualTo("DECIDING");
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("survey")
                        .path("latest")
                        .path("survey")
                        .asText())
                .isEqualTo(review);

        // the one that has just been closed is fresh: another review of the same cycles asks nobody
        var next = json(must(
                        202,
                        as("T-HR")
                                .post(REVIEWS, "{\"from\":\"2025-06-30\",\"to\":\"2025-09-30\",\"survey\":\"OPEN\"}")))
                .path("id")
                .asLong();
        work();
        assertThat(state(next)).isEqualTo("DECIDING");
        assertThat(jdbc.queryForObject("select count(*) from survey where code = ?", Integer.class, "review-" + next))
                .isZero();
    }

    @Test
    void aReviewWaitsForASurveyThatRunsAndGoesOnWhenItIsTakenBack() {
        must(201, as("T-HR").post("/api/v1/surveys", """
                {"code":"%s-V","title":"看法","audience":"CYCLE","cycle":"%s","channel":"TASK","closesOn":"%s"}""".formatted(
                        cycle, cycle, LocalDate.now().plusDays(9))));
        work();
        var id = json(must(202, as("T-HR").post(REVIEWS, RANGE.replace("}", ",\"survey\":\"WAIT\"}"))))
                .path("id")
                .asLong();
        work();
        assertThat(state(id)).isEqualTo("COLLECTING");
        must(204, as("T-HR").post("/api/v1/surveys/" + cycle + "-V/withdraw", "{\"reason\":\"asked wrongly\"}"));
        work();
        assertThat(state(id)).isEqualTo("DECIDING");
        assertThat(as("T-HR")
                        .post(REVIEWS, RANGE.replace("}", ",\"survey\":\"PERHAPS\"}"))
                        .status())
                .isEqualTo(400);
    }

    /** The timer of the first day, which is today. */
    private void openToday(String survey) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(survey)
                .processDefinitionKey("employee-survey")
                .singleResult();
        execute(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult()
                .getId());
        work();
    }

    private String state(long id) {
        return json(must(200, as("T-HR").get(REVIEWS + "/" + id))).path("state").asText();
    }

    private int indicatorVersions() {
        return jdbc.queryForObject("select count(*) from indicator", Integer.class);
    }

    private String applyJob(long id) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("review-" + id)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("applyReviewDecisions")
                .singleResult()
                .getId();
    }

    @Test
    void nobodyApprovesHisOwnDecisionAndWhatIsSentBackIsDecidedAgain() {
        var id = begin();
        decideOnIndicators(id, "T-HR2");
        must(204, answer("T-HR", reviewTask("T-HR", "decideOnWeights", id), weightAnswer(FROM, "PRESENT", "null")));
        for (var decider : List.of("T-HR", "T-HR2")) {
            var task = reviewTask(decider, "approveReview", id);
            assertThat(page(decider, task).path("mayApprove").asBoolean()).isFalse();
            assertThat(faults(answer(decider, task, "{\"approved\":true,\"revision\":2}")))
                    .containsExactly("REVIEW_OWN_DECISION");
        }
        var task = reviewTask("C1", "approveReview", id);
        assertThat(faults(answer("C1", task, "{\"approved\":true,\"revision\":1}")))
                .containsExactly("REVIEW_MOVED_ON");
        assertThat(faults(answer("C1", task, "{\"revision\":2}"))).containsExactly("ACTION_REQUIRED");
        assertThat(faults(answer("C1", task, "{\"approved\":false,\"revision\":2}")))
                .containsExactly("reason REVIEW_RETURN_REASON");
        done("C1", task, "{\"approved\":false,\"revision\":2,\"reason\":\"退货率请保留\"}");
        var page = page("T-HR", reviewTask("T-HR", "decideOnIndicators", id));
        assertThat(page.path("returned").path("reason").asText()).isEqualTo("退货率请保留");
        assertThat(page.path("sheets").get(0).path("lines").toString())
                .as("what was decided before is there to be changed")
                .contains("与成交额重复");
        assertThat(scorecard(FROM)).hasSize(5);
    }

    @Test
    void scorecardsThatChangedMeanwhileAreNotOverwritten() {
        var id = begin();
        decideOnIndicators(id, "T-HR");
        must(204, answer("T-HR", reviewTask("T-HR", "decideOnWeights", id), weightAnswer(FROM, "PRESENT", "null")));
        put("scorecards", "post,indicator,weight,target,effective_from\nHOST,GMV,100,500,2027-02-01\n");
        var task = reviewTask("C1", "approveReview", id);
        assertThat(faults(answer("C1", task, "{\"approved\":true,\"revision\":2}")))
                .containsExactly("REVIEW_SCHEME_MOVED_ON");
        done("C1", task, "{\"approved\":false,\"revision\":2,\"reason\":\"考核表已变\"}");
        var lines = page("T-HR", reviewTask("T-HR", "decideOnIndicators", id))
                .path("sheets")
                .get(0)
                .path("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("weightNow").asText()).isEqualTo("100");
    }

    @Test
    void aWantedIndicatorBecomesATaskOfHr() {
        var id = applied();
        var wish = json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                .path("wishes")
                .get(0);
        var key = "proposal-" + wish.path("id").asLong();
        var task = task("T-HR", "defineIndicator", key);
        assertThat(page("T-HR", task).path("name").asText()).isEqualTo("复看率");
        assertThat(faults(answer("T-HR", task, "{}"))).containsExactly("defined ACTION_REQUIRED");
        assertThat(faults(answer("T-HR", task, "{\"defined\":true,\"indicator\":\"NONE\"}")))
                .containsExactly("indicator REVIEW_INDICATOR_UNKNOWN");
        assertThat(faults(answer("T-HR", task, "{\"defined\":false}"))).containsExactly("reason REASON_REQUIRED");
        done("T-HR", task, "{\"defined\":true,\"indicator\":\"GMV\"}");
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("wishes")
                        .toString())
                .contains("DEFINED");
        assertThat(openKeys(key)).isEmpty();
    }

    @Test
    void hrCallsAReviewOffWithAReason() {
        var id = begin();
        assertThat(faults(as("T-HR").post(REVIEWS + "/" + id + "/withdraw", "{}")))
                .containsExactly("reason REASON_REQUIRED");
        must(204, as("T-HR").post(REVIEWS + "/" + id + "/withdraw", "{\"reason\":\"范围有误\"}"));
        assertThat(openKeys("review-" + id)).isEmpty();
        assertThat(json(must(200, as("T-HR").get(REVIEWS + "/" + id)))
                        .path("state")
                        .asText())
                .isEqualTo("WITHDRAWN");
        assertThat(as("T-HR")
                        .post(REVIEWS + "/" + id + "/withdraw", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    private long begin() {
        var id = json(must(202, as("T-HR").post(REVIEWS, RANGE))).path("id").asLong();
        work();
        return id;
    }

    private long applied() {
        var id = begin();
        decideOnIndicators(id, "T-HR");
        must(204, answer("T-HR", reviewTask("T-HR", "decideOnWeights", id), weightAnswer(FROM, "PRESENT", "null")));
        approve(id, page("C1", reviewTask("C1", "approveReview", id)));
        return id;
    }

    private String reviewTask(String person, String key, long id) {
        return task(person, key, "review-" + id);
    }

    private void decideOnIndicators(long id, String by) {
        done(
                by,
                reviewTask(by, "decideOnIndicators", id),
                decisions(
                        row("GMV", "KEEP", "核心指标", ""),
                        row("RET", "MERGE", "与成交额重复", "\"mergedInto\":\"GMV\","),
                        row(
                                "CM_SERVICE",
                                "ADJUST",
                                "定义不清",
                                "\"adjustment\":{\"name\":\"服务意识\",\"nameEn\":\"Service orientation\",\"definition\":\" 以客户评价为准 \"},"),
                        row("PRJ", "RETIRE", "本年不再有项目", ""),
                        row("INNO", "KEEP", "鼓励创新", "")));
    }

    private JsonNode weightPage(long id) {
        return page("T-HR", reviewTask("T-HR", "decideOnWeights", id));
    }

    private void approve(long id, JsonNode approval) {
        assertThat(approval.path("mayApprove").asBoolean()).isTrue();
        done(
                "C1",
                reviewTask("C1", "approveReview", id),
                "{\"approved\":true,\"revision\":%d,\"reason\":\"同意\"}"
                        .formatted(approval.path("revision").asInt()));
    }

    private static String row(String indicator, String decision, String reason, String more) {
        return "{\"post\":\"HOST\",\"indicator\":\"%s\",\"decision\":\"%s\",%s\"reason\":\"%s\"}"
                .formatted(indicator, decision, more, reason);
    }

    private static String decisions(String... rows) {
        return "{\"decisions\":[%s],\"wishes\":[{\"post\":\"HOST\",\"name\":\"复看率\",\"reason\":\"留存没有指标\"}]}"
                .formatted(String.join(",", rows));
    }

    /** All five indicators of the scorecard, those that no row is about kept as they are. */
    private static String otherwiseKept(String... rows) {
        return decisions(Stream.of("GMV", "RET", "CM_SERVICE", "PRJ", "INNO")
                .map(indicator -> Arrays.stream(rows)
                        .filter(row -> row.contains("\"indicator\":\"" + indicator + "\""))
                        .findFirst()
                        .orElseGet(() -> row(indicator, "KEEP", "x", "")))
                .toArray(String[]::new));
    }

    private static String adjusted(String threshold, String target, String formula) {
        return row(
                "GMV",
                "ADJUST",
                "x",
                "\"adjustment\":{\"threshold\":\"%s\",\"target\":\"%s\",\"stretch\":\"1200\",\"name\":\"成交额\",\"nameEn\":\"Revenue\",\"formula\":\"%s\"},"
                        .formatted(threshold, target, formula));
    }

    private static String own(String gmv, String service) {
        return "[{\"indicator\":\"GMV\",\"weight\":%s},{\"indicator\":\"CM_SERVICE\",\"weight\":%s}]"
                .formatted(gmv, service);
    }

    private static String weightAnswer(LocalDate from, String choice, String weights) {
        return """
                {"effectiveFrom":"%s","note":"下一期简化考核表","noteEn":"Simpler scorecards next",
                 "posts":[{"post":"HOST","choice":"%s","reason":"x","weights":%s}]}""".formatted(from, choice, weights);
    }

    private static Map<String, String> column(JsonNode page, String column) {
        var values = new TreeMap<String, String>();
        page.path("sheets").get(0).path("lines").forEach(line -> {
            if (!line.path(column).isNull()) {
                values.put(line.path("indicator").asText(), line.path(column).asText());
            }
        });
        return values;
    }

    private Map<String, String> scorecard(LocalDate day) {
        return indicators.scorecardsOn(day).get("HOST").stream()
                .collect(Collectors.toMap(ScorecardLine::indicator, line -> Plain.text(line.weight())));
    }

    private String launched(String code, String from, String to) {
        must(201, as("T-HR").post("/api/v1/cycles", """
                {"code":"%s","name":"later","periodStart":"%s","periodEnd":"%s","cadence":"QUARTER","posts":["HOST"]}""".formatted(code, from, to)));
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/launch", "{}"));
        work();
        return code;
    }

    private Map<String, String> weights(String code, String employeeNo) {
        var id = participation(code, employeeNo);
        return items.of(List.of(id)).get(id).stream()
                .collect(Collectors.toMap(
                        ScorecardItem::indicator, item -> Plain.text(item.line().weight())));
    }

    private static JsonNode decision(JsonNode review, String indicator) {
        for (var decision : review.path("decisions")) {
            if (decision.path("indicator").asText().equals(indicator)) {
                return decision;
            }
        }
        throw new AssertionError(indicator);
    }
}
