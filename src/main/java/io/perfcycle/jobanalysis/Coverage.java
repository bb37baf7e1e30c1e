package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether duties and indicators fit each other: whoever spends a tenth of the time on something is measured or rated by it, and
 * what is measured belongs to a duty, or is there for a stated reason.
 */
final class Coverage {

    /** A duty without an indicator, or an indicator without a duty. */
    record Gap(boolean ofDuty, int place) {}

    private static final BigDecimal TENTH = BigDecimal.TEN;

    private Coverage() {}

    /**
     * The gaps, duties first.
     *
     * @param redLines codes that hold for everything one does and need no duty: vetoes
     */
    static List<Gap> gaps(List<JobDescription.Duty> duties, List<JobDescription.Line> lines, Set<String> redLines) {
        var gaps = new ArrayList<Gap>();
        var measured = lines.stream().map(JobDescription.Line::indicator).collect(Collectors.toSet());
        for (var at = 0; at < duties.size(); at++) {
            var duty = duties.get(at);
            var share = duty.timePercent();
            if (share != null
                    && share.compareTo(TENTH) >= 0
                    && duty.indicators().stream().noneMatch(measured::contains)) {
                gaps.add(new Gap(true, at));
            }
        }
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var named = duties.stream().anyMatch(duty -> duty.indicators().contains(line.indicator()));
            var explained = line.reason() != null && !line.reason().isBlank();
            if (!named && !explained && !redLines.contains(line.indicator())) {
                gaps.add(new Gap(false, at));
            }
        }
        return gaps;
    }
}
