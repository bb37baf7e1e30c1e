package io.perfcycle.demo;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.organization.Employees;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * All managers passed rater training before the first quarter and again a year later, but one, whose licence ran out just after
 * he had rated his people.
 */
@Component
@Profile("demo")
class DemoLicences {

    static final String RUN_OUT = "E021";
    private static final String HR = "hr";
    private static final int BEFORE_START = 20;
    private static final int AFTER_RATING = 2;

    private final RaterLicence licence;
    private final Employees employees;

    DemoLicences(RaterLicence licence, Employees employees) {
        this.licence = licence;
        this.employees = employees;
    }

    void grant(DemoCalendar today) {
        var quarter = today.quarter(-1);
        var raters = new ArrayList<>(employees.reportingLines().managers());
        raters.remove(RUN_OUT);
        raters.add(HR);
        var everybody = new ArrayList<>(raters);
        everybody.add(RUN_OUT);
        var first = today.quarter(ChapterPastQuarters.OLDEST).start().minusDays(BEFORE_START);
        licence.grant(everybody, RaterLicence.COURSE, first);
        licence.grant(raters, RaterLicence.COURSE, first.plusYears(1).minusDays(1));
        licence.grant(
                List.of(RUN_OUT),
                RaterLicence.COURSE,
                quarter.end().plusDays(AFTER_RATING).minusYears(1));
    }
}
