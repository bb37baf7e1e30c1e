package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.Evidence;
import io.perfcycle.support.ReleasedCycle;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a review's files tell to whom: an auditor reads all that it rests on, but not what weights would do to single people. */
class ReviewRightsIT extends ReleasedCycle {

    private static final String PEOPLE = "Who would gain or lose";

    @Autowired
    private Evidence evidence;

    @Test
    void whomWeightsWouldHelpOrCostIsHrsAlone() {
        released("RR1");
        var scope = evidence.scope(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        evidence.sections().forEach(section -> evidence.compute("RIGHTS", section, scope));
        person("T-AUD", "auditor");
        var workbook = "/api/v1/system-reviews/RIGHTS.xlsx?lang=en";

        var hr = Spread.read(as("T-HR").file(workbook)).sheets().keySet();
        var auditor = Spread.read(as("T-AUD").file(workbook)).sheets().keySet();

        assertThat(hr).anyMatch(sheet -> sheet.startsWith(PEOPLE));
        assertThat(auditor).isNotEmpty().noneMatch(sheet -> sheet.startsWith(PEOPLE));
        assertThat(hr.stream().filter(sheet -> !sheet.startsWith(PEOPLE)))
                .as("the rest is the same")
                .containsExactlyElementsOf(auditor);
    }
}
