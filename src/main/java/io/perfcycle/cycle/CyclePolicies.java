package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people are heard and judged in a cycle beyond its figures. Whatever the cycle does not ask for is off, so that a plain
 * cycle stays plain.
 *
 * @param feedback whether colleagues are asked, and what their voices weigh
 * @param secondReview whether the manager's manager reviews every rating before the result is calculated
 * @param calibration whether a committee compares the results before release, and against what
 * @param appeals how long a result may be appealed against
 * @param improvement for whom an improvement plan is proposed after release
 * @param interviews what follows from a feedback interview, and who must have one
 */
public record CyclePolicies(
        @Nullable Feedback feedback,
        boolean secondReview,
        @Nullable Calibration calibration,
        @Nullable Appeals appeals,
        @Nullable Improvement improvement,
        @Nullable Interviews interviews) {

    /** Nothing beyond the plain cycle. */
    public static final CyclePolicies PLAIN = new CyclePolicies(null, false, null, null, null, null);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public CyclePolicies {
        feedback = feedback == null ? Feedback.OFF : feedback;
        calibration = calibration == null ? Calibration.OFF : calibration;
        appeals = appeals == null ? Appeals.USUAL : appeals;
        improvement = improvement == null ? Improvement.AS_CONFIGURED : improvement;
        interviews = interviews == null ? Interviews.USUAL : interviews;
    }

    /** From which relation somebody rates. */
    public enum Relation {
        MANAGER,
        PEER,
        REPORT,
        CUSTOMER,
        PROJECT_LEAD
    }

    /**
     * Feedback from all around.
     *
     * @param weights relation to its weight in percent, adding up to exactly 100; a relation without a weight is not asked
     * @param least fewest raters that have to be nominated, over all relations
     * @param most most raters that may be nominated, over all relations
     */
    public record Feedback(
            boolean wanted,
            @Nullable Map<Relation, BigDecimal> weights,
            @Nullable Integer least,
            @Nullable Integer most) {

        private static final Map<Relation, BigDecimal> USUAL = Map.of(
                Relation.MANAGER, new BigDecimal(50),
                Relation.PEER, new BigDecimal(30),
                Relation.CUSTOMER, new BigDecimal(20));

        // After what it stands on: statics are made in their order.
        static final Feedback OFF = new Feedback(false, null, null, null);

        public Feedback {
            weights = weights == null || weights.isEmpty() ? USUAL : Map.copyOf(weights);
            least = least == null ? 3 : least;
            most = most == null ? 8 : most;
        }
    }

    /**
     * Comparing results before release.
     *
     * @param mode OFF; WARN: a distribution that differs wants a reason; BLOCK: it wants a forced override
     * @param shares level to its suggested share in percent, adding up to exactly 100
     * @param smallestUnit units of fewer people are shown without a suggested distribution
     * @param tolerance by how many people a level may differ from the suggestion before it counts as different
     */
    public record Calibration(
            @Nullable Mode mode,
            @Nullable Map<String, BigDecimal> shares,
            @Nullable Integer smallestUnit,
            @Nullable Integer tolerance) {

        /** How binding the suggested distribution is. */
        public enum Mode {
            OFF,
            WARN,
            BLOCK
        }

        private static final Map<String, BigDecimal> USUAL = Map.of(
                "S", new BigDecimal(10),
                "A", new BigDecimal(20),
                "B", new BigDecimal(50),
                "C", new BigDecimal(15),
                "D", new BigDecimal(5));

        // After what it stands on: statics are made in their order.
        static final Calibration OFF = new Calibration(null, null, null, null);

        public Calibration {
            mode = mode == null ? Mode.OFF : mode;
            shares = shares == null || shares.isEmpty() ? USUAL : Map.copyOf(shares);
            smallestUnit = smallestUnit == null ? 10 : smallestUnit;
            tolerance = tolerance == null ? 0 : tolerance;
        }

        public boolean wanted() {
            return mode != Mode.OFF;
        }
    }

    /**
     * Being heard against a result.
     *
     * @param workingDays within how many working days after release a result may be appealed against
     * @param secondHearing whether the employee may ask once for a second hearing by somebody else
     */
    public record Appeals(
            @Nullable Integer workingDays, @Nullable Boolean secondHearing) {

        static final Appeals USUAL = new Appeals(null, null);

        public Appeals {
            workingDays = workingDays == null ? 5 : workingDays;
            secondHearing = Boolean.TRUE.equals(secondHearing);
        }
    }

    /**
     * Whom HR is asked to consider for an improvement plan after release; people are asked, nothing follows by itself.
     *
     * @param levels whoever has one of these levels; null: as the installation is configured
     * @param twice whoever has one of these levels in this cycle and in the one before
     */
    public record Improvement(
            @Nullable List<String> levels, @Nullable List<String> twice) {

        static final Improvement AS_CONFIGURED = new Improvement(null, null);

        public Improvement {
            levels = levels == null ? null : List.copyOf(levels);
            twice = twice == null ? null : List.copyOf(twice);
        }

        List<String> named() {
            var all = new ArrayList<String>(levels == null ? List.of() : levels);
            all.addAll(twice == null ? List.of() : twice);
            return all;
        }
    }

    /** The same, with results compared before release. */
    public CyclePolicies with(Calibration wish) {
        return new CyclePolicies(feedback, secondReview, wish, appeals, improvement, interviews);
    }

    /**
     * What follows from feedback interviews.
     *
     * @param actionsBecomeTasks whether what both agreed on becomes a task of whoever has to do it
     * @param requiredForBottomLevel whether people of the lowest level are waited for when the stage closes
     */
    public record Interviews(boolean actionsBecomeTasks, boolean requiredForBottomLevel) {

        static final Interviews USUAL = new Interviews(false, false);
    }

    /** What is wrong with these wishes by themselves. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        hundred(faults, "policies.feedback.weights", feedback.weights());
        if (feedback.least() < 0 || feedback.most() > 30 || feedback.most() < Math.max(1, feedback.least())) {
            faults.add(Fault.of("RATER_LIMITS", "policies.feedback.least", feedback.least(), feedback.most()));
        }
        hundred(faults, "policies.calibration.shares", calibration.shares());
        var levels = Set.of("S", "A", "B", "C", "D");
        calibration.shares().keySet().stream()
                .filter(level -> !levels.contains(level))
                .forEach(level -> faults.add(Fault.of("UNKNOWN_LEVEL", "policies.calibration.shares", level)));
        if (calibration.smallestUnit() < 2) {
            faults.add(Fault.of("SMALLEST_UNIT", "policies.calibration.smallestUnit", calibration.smallestUnit()));
        }
        if (calibration.tolerance() < 0) {
            faults.add(Fault.of("CALIBRATION_TOLERANCE", "policies.calibration.tolerance", calibration.tolerance()));
        }
        if (appeals.workingDays() < 1 || appeals.workingDays() > 60) {
            faults.add(Fault.of("APPEAL_DAYS", "policies.appeals.workingDays", appeals.workingDays()));
        }
        improvement.named().stream()
                .filter(level -> !levels.contains(level))
                .forEach(level -> faults.add(Fault.of("UNKNOWN_LEVEL", "policies.improvement.levels", level)));
        return faults;
    }

    private static void hundred(List<Fault> faults, String field, Map<?, BigDecimal> parts) {
        var sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0 || parts.values().stream().anyMatch(part -> part.signum() < 0)) {
            faults.add(
                    Fault.of("SHARES_NOT_100", field, sum.stripTrailingZeros().toPlainString()));
        }
    }
}
