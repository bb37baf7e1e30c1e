package io.perfcycle.jobanalysis;

import io.perfcycle.problem.Faults;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an answer is complete: one to twelve duties, each once, whose shares of time add up to exactly 100. */
final class QuestionnaireCheck {

    static final Set<String> PATTERNS = Set.of("STANDARD", "SHIFT", "FLEXIBLE", "HOURLY");

    private static final int MOST_DUTIES = 12;
    private static final int PLACES = 1;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private QuestionnaireCheck() {}

    static void check(Questionnaire answer, Faults faults) {
        var parts = answer.duties() == null ? List.<Questionnaire.@Nullable Part>of() : answer.duties();
        if (parts.isEmpty() || parts.size() > MOST_DUTIES || parts.stream().anyMatch(Objects::isNull)) {
            faults.add("JOB_DUTIES", "duties", MOST_DUTIES);
            return;
        }
        var seen = new HashSet<String>();
        var sum = BigDecimal.ZERO;
        for (var at = 0; at < parts.size(); at++) {
            var part = Objects.requireNonNull(parts.get(at));
            var path = "duties[" + at + "].";
            faults.required("JOB_DUTY", path + "duty", part.duty());
            faults.required("JOB_OUTPUT", path + "output", part.output());
            faults.required("JOB_STANDARD", path + "standard", part.standard());
            var share = faults.number(path + "timePercent", part.timePercent(), LEAST, HUNDRED);
            if (share != null && share.stripTrailingZeros().scale() > PLACES) {
                faults.add("JOB_SHARE_PLACES", path + "timePercent");
            }
            if (!seen.add(part.key())) {
                faults.add("JOB_DUTY_TWICE", path + "duty");
            }
            sum = sum.add(share == null ? BigDecimal.ZERO : share);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            faults.add("JOB_SHARES_NOT_100", "duties", sum.stripTrailingZeros().toPlainString());
        }
        faults.optional("systems", answer.systems());
        faults.optional("interfaces", answer.interfaces());
        faults.optional("remarks", answer.remarks());
        if (answer.workPattern() == null || !PATTERNS.contains(answer.workPattern())) {
            faults.add("JOB_PATTERN", "workPattern");
        }
    }
}
