package io.perfcycle.goalsetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalCheckTest {

    private static final GoalSettings SETTINGS = new GoalSettings(2, number("30"));

    private static final List<ScorecardItem> STANDARD = List.of(
            item(1, "GMV", "QUANTITATIVE", "HIGHER", "60", "80", "100", "120", "40", "70"),
            item(2, "REF", "QUANTITATIVE", "LOWER", "40", "10", "5", "4", null, null));

    @ParameterizedTest
    @CsvSource({
        // weights of the two lines; every case of a fault alone
        "60, 40, ''",
        "59.99, 40, lines GOAL_WEIGHTS_NOT_100",
        "60.01, 40, lines GOAL_WEIGHTS_NOT_100",
        "60.005, 39.995, lines[0].weight GOAL_WEIGHT_PLACES lines[1].weight GOAL_WEIGHT_PLACES",
        "70.01, 29.99, lines[0].weight NUMBER_TOO_LARGE",
        "39, 61, lines[0].weight NUMBER_TOO_SMALL",
        "70, 0.5, lines[1].weight NUMBER_TOO_SMALL"
    })
    void weightsKeepTheirBoundsAndAddUpToExactly100(String gmv, String ref, String faults) {
        assertThat(String.join(" ", refused(proposal(line("GMV", gmv, "100"), line("REF", ref, "5")))))
                .isEqualTo(faults);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5, ''",
        "80, 10, ''",
        "500, 0.5, ''",
        "79.99, 5, lines[0].target GOAL_TARGET_TOO_EASY",
        "100, 10.01, lines[1].target GOAL_TARGET_TOO_EASY",
        "0, 5, lines[0].target GOAL_TARGET_NOT_POSITIVE",
        "-100, 5, lines[0].target GOAL_TARGET_NOT_POSITIVE",
        "100, 0.0000000001, lines[1].target GOAL_TARGET_UNSCORABLE"
    })
    void aTargetMovesUpToTheStandardThreshold(String gmv, String ref, String faults) {
        assertThat(String.join(" ", refused(proposal(line("GMV", "60", gmv), line("REF", "40", ref)))))
                .isEqualTo(faults);
    }

    @Test
    void anEasierTargetIsTakenWhereItFollowsFromTheManagers() {
        var check = new ProposalCheck(STANDARD, SETTINGS, () -> Map.of("GMV", number("50")));
        var sheet = check.accept(proposal(line("GMV", "60", "50"), line("REF", "40", "5")));
        // 80/100 and 120/100 of 50
        assertThat(sheet.lines().get(0).threshold()).isEqualTo("40");
        assertThat(sheet.lines().get(0).stretch()).isEqualTo("60");
        assertThat(sheet.isStandard()).isFalse();
    }

    @Test
    void ownGoalsTakeTheirWeightFromTheOthers() {
        var sheet = new ProposalCheck(STANDARD, SETTINGS, Map::of)
                .accept(new Proposal(
                        List.of(line("GMV", "50", "100"), line("REF", "30", "5")),
                        List.of(own("带教", "三场", "20")),
                        null));
        assertThat(sheet.weight()).isEqualByComparingTo("100");
        assertThat(sheet.own()).hasSize(1);
    }

    @Test
    void ownGoalsAreFewLightAndComplete() {
        var lines = List.of(line("GMV", "40", "100"), line("REF", "20", "5"));
        assertThat(refused(new Proposal(lines, List.of(own("a", "b", "20"), own("c", "d", "20")), null)))
                .containsExactly("ownGoals OWN_GOALS_TOO_HEAVY");
        assertThat(refused(
                        new Proposal(lines, List.of(own("a", "b", "1"), own("c", "d", "1"), own("e", "f", "1")), null)))
                .containsExactly("ownGoals OWN_GOALS_TOO_MANY");
        assertThat(refused(new Proposal(lines, List.of(own(" ", null, null)), null)))
                .containsExactly(
                        "ownGoals[0].weight NUMBER_REQUIRED",
                        "ownGoals[0].name OWN_GOAL_NAME",
                        "ownGoals[0].measure OWN_GOAL_MEASURE");
        assertThat(refused(new Proposal(lines, List.of(own("长".repeat(201), "m", "30")), null)))
                .containsExactly("ownGoals[0].name TEXT_TOO_LONG");
    }

    @Test
    void anUntouchedSheetIsTheStandard() {
        var sheet = new ProposalCheck(STANDARD, SETTINGS, Map::of)
                .accept(proposal(line("GMV", "60.00", "100.0"), line("REF", "40", "5")));
        assertThat(sheet.isStandard()).isTrue();
    }

    private static List<String> refused(Proposal proposal) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> new ProposalCheck(STANDARD, SETTINGS, Map::of).accept(proposal));
        return refusal == null
                ? List.of()
                : refusal.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList();
    }

    private static Proposal proposal(Proposal.Line... lines) {
        return new Proposal(List.of(lines), null, null);
    }

    private static Proposal.Line line(String indicator, String weight, String target) {
        return new Proposal.Line(indicator, number(weight), number(target));
    }

    private static Proposal.Own own(String name, String measure, String weight) {
        return new Proposal.Own(name, null, null, measure, weight == null ? null : number(weight));
    }

    private static ScorecardItem item(
            int position,
            String code,
            String kind,
            String direction,
            String weight,
            String threshold,
            String target,
            String stretch,
            String least,
            String most) {
        return new ScorecardItem(
                position,
                7,
                position,
                new StandardItem(
                        code,
                        1,
                        code,
                        null,
                        kind,
                        null,
                        null,
                        direction,
                        "VOLUME",
                        null,
                        "REWEIGHT",
                        null,
                        null,
                        number(weight),
                        number(threshold),
                        number(target),
                        number(stretch),
                        null,
                        null,
                        null,
                        null,
                        least == null ? null : number(least),
                        most == null ? null : number(most)),
                false);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
