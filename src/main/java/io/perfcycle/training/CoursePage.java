package io.perfcycle.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every task about a course shows of it. */
record CoursePage(
        String code,
        String title,
        @Nullable String titleEn,
        @Nullable String url,
        boolean builtIn,
        @Nullable String hours,
        String employeeNo,
        LocalDate dueOn,
        String reason,
        @Nullable String indicator) {

    /** Looks the course of an assignment up. */
    @Component
    static class Finder {

        private final Catalogue catalogue;

        Finder(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        CoursePage of(Assignment one) {
            var course = catalogue.find(one.course());
            return new CoursePage(
                    one.course(),
                    course.map(Course::title).orElse(one.course()),
                    course.map(Course::titleEn).orElse(null),
                    course.map(Course::url).orElse(null),
                    catalogue.builtIn(one.course()).isPresent(),
                    course.map(Course::hours)
                            .map(hours -> hours.stripTrailingZeros().toPlainString())
                            .orElse(null),
                    one.employeeNo(),
                    one.dueOn(),
                    one.reason(),
                    one.indicator());
        }
    }
}
