package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.cycle.CycleLifecycle;
import io.perfcycle.evidence.EffectEvidence.OfCycle;
import io.perfcycle.evidence.EffectEvidence.OfTask;
import io.perfcycle.evidence.EffectEvidence.Source;
import io.perfcycle.evidence.EffectEvidence.Verdict;
import io.perfcycle.statistics.Estimate.Standing;
import io.perfcycle.support.SmallCycle;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine, the forms and the cycle's tables tell of people's work, in a cycle that six people go through. */
class EffectsIT extends SmallCycle {

    private static final String SELF =
            "{\"summary\":\"ok\",\"ratings\":[{\"indicator\":\"CM_SERVICE\",\"value\":4},{\"indicator\":\"PRJ\",\"value\":\"90\"}]}";
    private static final String RATED = """
            {"summary":"ok","ratings":[
             {"indicator":"CM_SERVICE","value":"3"},{"indicator":"PRJ","value":"80"},{"indicator":"INNO","value":0}]}""";
    private static final List<String> PEOPLE = List.of("E1", "E2", "E3", "E4", "E5");
    private static int number;

    private final String code = "EFF" + ++number;

    @Autowired
    private EffectsSection effects;

    @Autowired
    private Evidence evidence;

    @Autowired
    private CycleLifecycle lifecycle;

    @Override
    protected String moreEmployees() {
        return """
                E3,王五,SHOP,HOST,M1,FULL_TIME,2022-01-01
                E4,赵六,SHOP,HOST,M1,FULL_TIME,2022-01-01
                E5,钱七,SHOP,HOST,M1,FULL_TIME,2022-01-01
                """;
    }

    @BeforeEach
    void open() {
        jdbc.update("delete from effect_baseline");
        launch(code);
        PEOPLE.stream().filter(no -> no.compareTo("E2") > 0).forEach(no -> person(no, "employee"));
        measure("gmv E1 1100", "gmv E2 800", "gmv E3 900", "gmv E4 1000", "gmv E5 1000");
        PEOPLE.forEach(no -> measure("returns " + no + " 5", "orders " + no + " 100"));
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        startStage(code, "evaluation");
    }

    private OfCycle figures() {
        return compute(code).cycles().get(0);
    }

    private EffectEvidence compute(String... codes) {
        var scope = new EvidenceScope(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), List.of(codes));
        return EvidenceJson.read(EvidenceJson.write(effects.compute(scope)), EffectEvidence.class);
    }

    private static OfTask task(OfCycle cycle, String key) {
        return cycle.tasks().tasks().stream()
                .filter(one -> one.task().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void everybodyAnswers() {
        for (var no : PEOPLE) {
            var self = task(no, "assessSelf", code + "/" + no);
            page(no, self);
            must(422, answer(no, self, "{\"ratings\":[]}"));
            done(no, self, SELF);
            done("M1", task("M1", "ratePerformance", code + "/" + no), RATED);
        }
        work();
    }

    @Test
    void countsTouchesRefusalsAndStagesAndKeepsThemWhenTheHistoryHasGone() {
        everybodyAnswers();
        var live = figures();
        assertThat(live.source()).isEqualTo(Source.LIVE);
        var self = task(live, "assessSelf");
        assertThat(self.done()).isEqualTo(5);
        assertThat(self.minutes().n()).isEqualTo(5);
        assertThat(self.minutes().value()).isBetween(0.0, 5.0);
        assertThat(self.refused().value()).as("each was refused once").isCloseTo(1, within(1e-12));
        assertThat(task(live, "ratePerformance").refused().standing())
                .as("nobody opened that form")
                .isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(live.tasks().minutes().n()).isEqualTo(5);
        var reviews = live.reviews();
        assertThat(live.tasks().touches().n()).isEqualTo(reviews);
        assertThat(live.tasks().touches().value()).isCloseTo(10.0 / reviews, within(1e-12));
        assertThat(live.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo("evaluation");
            assertThat(stage.people()).isEqualTo(5);
            assertThat(stage.onTime().value()).isEqualTo(1);
            assertThat(stage.days().value()).isBetween(0.0, 0.1);
        });
        assertThat(live.figures()).isEqualTo(10);
        assertThat(live.automatic().value()).isEqualTo(1);

        lifecycle.release(code, "T-HR");
        jdbc.update(
                "update ACT_HI_PROCINST set BUSINESS_KEY_ = concat('gone-', BUSINESS_KEY_) where BUSINESS_KEY_ like ?",
                code + "%");
        var kept = figures();
        assertThat(kept.source()).isEqualTo(Source.KEPT);
        assertThat(kept.tasks()).isEqualTo(live.tasks());
        assertThat(kept.stages()).isEqualTo(live.stages());
        jdbc.update("delete from task_figure where cycle = ?", code);
        var gone = figures();
        assertThat(gone.source()).isEqualTo(Source.NONE);
        assertThat(gone.tasks().touches().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(gone.reminders().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
    }

    @Test
    void aFigureSuppliedByHandIsNoAutomaticOne() {
        var id = participation(code, "E1");
        jdbc.update("""
                insert into figure_decision (participation_id, segment, indicator, standing, given, reason, decided_by, decided_at)
                values (?, 0, 'GMV', 'SUPPLIED', 900, 'x', 'D1', current_timestamp)""", id);
        everybodyAnswers();
        assertThat(figures().automatic().value()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void hrStatesHowThingsWereAndTheNewestCycleIsComparedWithIt() {
        everybodyAnswers();
        var hr = as("T-HR");
        assertThat(faults(hr.post(
                        "/api/v1/effects/baseline", "{\"people\":0,\"stageDays\":{\"lunch\":1},\"onTime\":101}")))
                .containsExactly(
                        "period BASELINE_PERIOD",
                        "basis BASELINE_BASIS",
                        "people BASELINE_PEOPLE",
                        "stageDays.lunch BASELINE_STAGE",
                        "onTime NUMBER_TOO_LARGE");
        assertThat(faults(hr.post("/api/v1/effects/baseline", "{\"period\":\"2024\",\"basis\":\"x\",\"people\":1}")))
                .containsExactly("onTime BASELINE_EMPTY");
        must(403, as("M1").post("/api/v1/effects/baseline", "{}"));
        must(201, hr.post("/api/v1/effects/baseline", """
                {"period":"2024","basis":"访谈 𠮷","people":40,"stageDays":{"evaluation":12.5},"touches":9,"minutes":0}"""));
        must(201, hr.post("/api/v1/effects/baseline", """
                {"period":"2025","basis":"表格","people":60,"stageDays":{"evaluation":20},"touches":14,"onTime":60}"""));
        var all = json(must(200, hr.get("/api/v1/effects/baseline")));
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.at("/0/enteredBy").asText()).isEqualTo("T-HR");
        assertThat(all.at("/1/basis").asText()).isEqualTo("访谈 𠮷");

        var found = compute(code);
        assertThat(found.baseline()).isNotNull();
        assertThat(found.baseline().people()).isEqualTo(60);
        // five of five in time: by Wilson from .57 on, which does not tell them from 60 %
        assertThat(found.comparisons())
                .extracting(one -> one.measure() + " " + one.against() + " " + one.verdict())
                .containsExactly(
                        "STAGE_DAYS BASELINE BETTER", "ON_TIME BASELINE NO_EFFECT_FOUND", "TOUCHES BASELINE BETTER");
        assertThat(found.comparisons().get(0).before().n()).isEqualTo(60);
        assertThat(found.comparisons().get(0).before().value()).isEqualTo(20);
        assertThat(found.trained())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'effects.baseline' and actor = 'T-HR'",
                        Integer.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void hrSeesAndStatesThemOnAPage() {
        everybodyAnswers();
        lifecycle.release(code, "T-HR");
        var hr = as("T-HR");
        var today = LocalDate.now();
        var released = evidence.scope(today.minusYears(5), today).cycles();
        assertThat(must(200, hr.get("/effects?lang=en")).body())
                .contains("Newest: " + released.get(released.size() - 1))
                .contains("No baseline has been stated", "Insufficient data", "name=\"period\"");
        must(403, as("M1").get("/effects"));
        must(403, as("M1").form("/effects", "period", "x"));
        var refused = must(422, hr.form("/effects?lang=en", "period", "<b>", "people", "2.5", "touches", "many"))
                .body();
        assertThat(refused).contains("Enter a number.", "value=\"&lt;b&gt;\"").doesNotContain("\"<b>\"");
        assertThat(must(422, hr.form("/effects?lang=en", "period", "2024", "people", "0"))
                        .body())
                .contains("Say where the figures come from.", "1 or more");
        assertThat(jdbc.queryForObject("select count(*) from effect_baseline", Integer.class))
                .isZero();
        must(
                302,
                hr.form(
                        "/effects",
                        "period",
                        "2024",
                        "basis",
                        "interviews",
                        "people",
                        "40",
                        "stageDays.evaluation",
                        "20",
                        "touches",
                        "14"));
        assertThat(must(200, hr.get("/effects?lang=en")).body())
                .contains("2024, 40 people, from: interviews", "<b>14.0</b>", "n=40");
    }

    @Test
    void withoutCyclesAndWithoutWorkNothingIsSaid() {
        assertThat(compute().comparisons()).isEmpty();
        var untouched = figures();
        assertThat(untouched.tasks().minutes().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(untouched.automatic().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
    }
}
