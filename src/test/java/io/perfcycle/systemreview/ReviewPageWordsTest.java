package io.perfcycle.systemreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.GroupEvidence;
import io.perfcycle.evidence.WeightEvidence;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.IndicatorHealth;
import io.perfcycle.statistics.Leniency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verdict, recommendation, reason and decision has its word in both languages on the forms and on the dashboard. */
class ReviewPageWordsTest {

    private static final Path FORM =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/perfcycle/review.js");
    private static final Path WEIGHTS = Path.of("forms/system-review/decideOnWeights.html");
    private static final Path DASHBOARD = Path.of("src/main/resources/static/assets/dashboard/review.js");

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(FORM, "$scope.decisions", Decision.values()),
                Arguments.of(FORM, "$scope.choices", ReviewLines.Choice.values()),
                Arguments.of(FORM, "REASONS", IndicatorHealth.Reason.values()),
                Arguments.of(FORM, "STANDINGS", unknown()),
                Arguments.of(FORM, "$scope.verdicts", Leniency.Verdict.values()),
                Arguments.of(FORM, "$scope.groupVerdicts", GroupEvidence.Verdict.values()),
                Arguments.of(WEIGHTS, "$scope.standings", withoutProposal()),
                Arguments.of(DASHBOARD, "WEIGHTS", WeightEvidence.Standing.values()),
                Arguments.of(DASHBOARD, "RECOMMENDATIONS", IndicatorHealth.Recommendation.values()),
                Arguments.of(DASHBOARD, "REASONS", IndicatorHealth.Reason.values()),
                Arguments.of(DASHBOARD, "STANDINGS", unknown()),
                Arguments.of(DASHBOARD, "VERDICTS", Leniency.Verdict.values()),
                Arguments.of(DASHBOARD, "GROUP_VERDICTS", GroupEvidence.Verdict.values()),
                Arguments.of(DASHBOARD, "PLACES", GroupEvidence.Standing.values()),
                Arguments.of(DASHBOARD, "FIFTHS", GroupEvidence.FourFifths.values()));
    }

    /** Of a proposal the form says more than its word. */
    private static WeightEvidence.Standing[] withoutProposal() {
        return Arrays.stream(WeightEvidence.Standing.values())
                .filter(standing -> standing != WeightEvidence.Standing.PROPOSED)
                .toArray(WeightEvidence.Standing[]::new);
    }

    /** A number that is known stands there itself. */
    private static Estimate.Standing[] unknown() {
        return Arrays.stream(Estimate.Standing.values())
                .filter(standing -> standing != Estimate.Standing.KNOWN)
                .toArray(Estimate.Standing[]::new);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyCodeHasItsWordInBothLanguages(Path page, String table, Enum<?>[] codes) throws IOException {
        var found = Pattern.compile(
                        "(?:const |^ *)" + Pattern.quote(table) + " = \\{(.*?)\\};", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(page));
        assertThat(found.find()).as(table).isTrue();
        var words = found.group(1);
        assertThat(List.of(codes))
                .allSatisfy(code -> assertThat(words)
                        .containsPattern("\\b" + code.name() + ": (\\$scope\\.t\\(|t\\(|\\[)'[^']*', '[^']+'"));
    }
}
