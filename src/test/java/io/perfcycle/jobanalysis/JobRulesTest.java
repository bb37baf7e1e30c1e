package io.perfcycle.jobanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.jobanalysis.JobDescription.Duty;
import io.perfcycle.jobanalysis.JobDescription.Line;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of job analysis as functions. */
class JobRulesTest {

    /** Half the sum of the differences, worked by hand. */
    @ParameterizedTest(name = "{0} | {1} lie {2} apart")
    @CsvSource(delimiter = '|', textBlock = """
            a=60 b=20 c=20 | a=60 b=20 c=20 |   0.00
            a=60 b=40      | a=40 b=60      |  20.00
            a=60 b=40      | a=39 b=61      |  21.00
            a=100          | b=100          | 100.00
            a=50 b=30 c=20 | a=50 b=30 d=20 |  20.00
            a=33.3 b=66.7  | a=33.4 b=66.6  |   0.10
            """)
    void agreementIsTheShareThatWouldHaveToMove(String one, String other, String apart) {
        assertThat(TimeShares.distance(shares(one), shares(other))).isEqualTo(apart);
        assertThat(TimeShares.distance(shares(other), shares(one))).isEqualTo(apart);
    }

    @Test
    void theMeanCountsWhoDoesNotNameADutyWithNone() {
        assertThat(TimeShares.mean(List.of(shares("a=60 b=40"), shares("a=100"))))
                .hasEntrySatisfying("a", mean -> assertThat(mean).isEqualByComparingTo("80"))
                .hasEntrySatisfying("b", mean -> assertThat(mean).isEqualByComparingTo("20"));
        // 33.3 each: the remainder of one point goes to the middle one first
        assertThat(TimeShares.whole(shares("a=33.3 b=33.3 c=33.3")).values())
                .containsExactly(new BigDecimal(33), new BigDecimal(34), new BigDecimal(33));
        assertThat(TimeShares.whole(Map.of())).isEmpty();
    }

    @Test
    void aTenthOfTheTimeNeedsAnIndicatorAndAnIndicatorNeedsADutyOrAReason() {
        var duties = List.of(duty("10", "X"), duty("9.9"), duty("80.1", "GONE"));
        var lines = List.of(line("X", null), line("Y", null), line("Z", "by law"), line("RED", null), line("B", " "));
        var gaps = Coverage.gaps(duties, lines, Set.of("RED"));
        assertThat(gaps)
                .containsExactly(new Coverage.Gap(true, 2), new Coverage.Gap(false, 1), new Coverage.Gap(false, 4));
        assertThat(Coverage.gaps(List.of(duty("100", "X")), List.of(line("X", null)), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            首次响应时长          | 缩短首次响应 | 0.6000
            On-time dispatch rate | Dispatch      | 1.0000
            质检得分              | 直播违规      | 0
            ''                    | 直播违规      | 0
            """)
    void textsAreAlikeByPairsOfCharactersOrWords(String one, String other, BigDecimal alike) {
        assertThat(Likeness.of(one, other)).isEqualByComparingTo(alike);
        assertThat(Likeness.of(other, one)).isEqualByComparingTo(alike);
    }

    @Test
    void settledSharesCountBeforeAnyMeanAndBothSidesCountAlike() {
        var answers = List.of(
                answer(Analysis.Role.INCUMBENT, "60", "40"),
                answer(Analysis.Role.INCUMBENT, "40", "60"),
                answer(Analysis.Role.MANAGER, "90", "10"));
        // (50 + 90) / 2 = 70
        assertThat(Draft.shares(answers, null).get("a")).isEqualByComparingTo("70");
        assertThat(Draft.shares(answers.subList(0, 2), null).get("a")).isEqualByComparingTo("50");
        assertThat(Draft.shares(answers, new Analysis.Settled(shares("a=55 b=45")))
                        .get("a"))
                .isEqualByComparingTo("55");
        assertThat(Draft.shares(List.of(), null)).isEmpty();
    }

    @Test
    void theDraftKeepsTheTemplatesOtherLanguageWhereNothingWasChanged() {
        var known = new Duty(
                new Words("接待", "Receiving"),
                BigDecimal.TEN,
                new Words("工单", "Tickets"),
                Words.NONE,
                List.of("CA_FCR"));
        var empty = Template.empty(new Words("客服", "Service"));
        var template = new Template(
                empty.title(),
                empty.purpose(),
                empty.reportsTo(),
                List.of(known),
                Words.NONE,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                "",
                "STANDARD",
                false,
                List.of(),
                List.of(),
                List.of());
        var said = new Questionnaire(
                List.of(
                        new Questionnaire.Part("T1", "接待", new BigDecimal("70"), "工单", "当天"),
                        new Questionnaire.Part(
                                null, "Training others", new BigDecimal("30"), "Course", "Twice a month")),
                "CRM",
                null,
                "SHIFT",
                true,
                null);
        var draft = Draft.of(template, List.of(new Analysis.Answer("E1", Analysis.Role.INCUMBENT, said, null)), null);
        assertThat(draft.duties()).hasSize(2);
        assertThat(draft.duties().get(0).output().in(Locale.ENGLISH)).isEqualTo("Tickets");
        assertThat(draft.duties().get(0).indicators()).containsExactly("CA_FCR");
        assertThat(draft.duties().get(1).duty()).isEqualTo(new Words(null, "Training others"));
        assertThat(draft.workPattern()).isEqualTo("SHIFT");
        assertThat(draft.nights()).isTrue();
        assertThat(draft.systems()).isEqualTo("CRM");
    }

    @Test
    void aQuestionnaireIsRefusedForEachOfItsFaults() {
        assertThat(faults(new Questionnaire(List.of(), null, null, "SHIFT", false, null)))
                .containsExactly("JOB_DUTIES");
        assertThat(faults(new Questionnaire(
                        List.of(
                                new Questionnaire.Part(null, "A", new BigDecimal("50.05"), "o", "s"),
                                new Questionnaire.Part(null, " a ", new BigDecimal("40"), "", null)),
                        null,
                        null,
                        "WHENEVER",
                        false,
                        null)))
                .containsExactly(
                        "JOB_SHARE_PLACES",
                        "JOB_OUTPUT",
                        "JOB_STANDARD",
                        "JOB_DUTY_TWICE",
                        "JOB_SHARES_NOT_100",
                        "JOB_PATTERN");
    }

    private static List<String> faults(Questionnaire answer) {
        var faults = new Faults();
        QuestionnaireCheck.check(answer, faults);
        try {
            faults.refuse();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(Refusal.Fault::code).toList();
        }
    }

    private static Analysis.Answer answer(Analysis.Role role, String a, String b) {
        return new Analysis.Answer(
                "E1",
                role,
                new Questionnaire(
                        List.of(
                                new Questionnaire.Part(null, "a", new BigDecimal(a), "o", "s"),
                                new Questionnaire.Part(null, "b", new BigDecimal(b), "o", "s")),
                        null,
                        null,
                        "STANDARD",
                        false,
                        null),
                null);
    }

    private static Duty duty(String share, String... indicators) {
        return new Duty(Words.NONE, new BigDecimal(share), Words.NONE, Words.NONE, List.of(indicators));
    }

    private static Line line(String code, String reason) {
        return new Line(code, null, null, null, null, null, null, null, null, null, null, reason);
    }

    private static Map<String, BigDecimal> shares(String text) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        for (var share : new ArrayList<>(List.of(text.strip().split(" ")))) {
            shares.put(share.split("=")[0], new BigDecimal(share.split("=")[1]));
        }
        return shares;
    }
}
