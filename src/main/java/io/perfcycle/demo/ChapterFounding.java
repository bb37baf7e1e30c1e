package io.perfcycle.demo;

import io.perfcycle.workflow.Identities;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The company as it stands today: accounts, units, people, indicators, scorecards and courses, and who may rate. */
@Component
@Profile("demo")
@Order(10)
class ChapterFounding implements DemoChapter {

    static final String PASSWORD = "demo";

    private final Identities identities;
    private final DemoBooks books;
    private final DemoLicences licences;

    ChapterFounding(Identities identities, DemoBooks books, DemoLicences licences) {
        this.identities = identities;
        this.books = books;
        this.licences = licences;
    }

    @Override
    public void tell(DemoCalendar today) {
        identities.synchronize(List.of(
                new Identities.Login(DemoScene.HR, "人力资源部", "hr@example.com", Set.of("hr", "employee"), true, PASSWORD),
                new Identities.Login(
                        DemoScene.COMMITTEE, "校准委员会", "committee@example.com", Set.of("calibration"), true, PASSWORD)));
        books.found();
        licences.grant(today);
    }
}
