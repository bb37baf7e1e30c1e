package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.access.Role;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.EmploymentType;
import io.perfcycle.support.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does not depend on a person alone: flagged indicators, and a release of this system. */
class RoleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Optional<SystemFacts.Release> RELEASE = Optional.of(
            new SystemFacts.Release(LocalDate.of(2026, 11, 1), "SYS-201", EnumSet.of(Role.EMPLOYEE, Role.HR)));

    private final RoleRules rules = new RoleRules(new TrainingRules(null) {
        @Override
        List<Ruling> ask(String deployment, String trigger, Map<String, Object> known) {
            return Tables.askAll("training-assignment", facts(trigger, known)).stream()
                    .map(Ruling::of)
                    .toList();
        }
    });

    private List<String> wanted(Set<String> roles, boolean takesPart, SystemFacts.Known system, Assignment... has) {
        var employee = new Employee(
                "E1",
                "李",
                null,
                "SHOP",
                "HOST",
                null,
                EmploymentType.FULL_TIME,
                BigDecimal.ONE,
                LocalDate.of(2020, 1, 1),
                null,
                null,
                roles);
        var person = new RoleRules.Person(
                employee, takesPart, false, 0, 0, Set.of(), List.of(has), Optional.empty(), system);
        return rules.of("any", person, Map.of(), TODAY).stream()
                .map(one -> one.course() + " " + one.reason())
                .toList();
    }

    @Test
    void hrLearnsAboutIndicatorsWhereTheReviewFlagsThree() {
        assertThat(wanted(Set.of("hr"), false, new SystemFacts.Known(3, Optional.empty())))
                .contains("HR-201 REVIEW_QUALITY");
        assertThat(wanted(Set.of("hr"), false, new SystemFacts.Known(2, Optional.empty()))
                        .toString())
                .doesNotContain("HR-201");
        assertThat(wanted(Set.of(), true, new SystemFacts.Known(9, Optional.empty()))
                        .toString())
                .doesNotContain("HR-201");
    }

    @Test
    void aReleaseIsLearnedByThoseItConcernsOnceAfterItsDay() {
        var known = new SystemFacts.Known(0, RELEASE);
        assertThat(wanted(Set.of(), true, known)).contains("SYS-201 SYSTEM_RELEASE");
        assertThat(wanted(Set.of(), false, known)).isEmpty();
        assertThat(wanted(Set.of(), true, SystemFacts.Known.NOTHING).toString()).doesNotContain("SYS-201");
        assertThat(wanted(Set.of(), true, known, done(LocalDate.of(2026, 10, 31))))
                .contains("SYS-201 SYSTEM_RELEASE");
        assertThat(wanted(Set.of(), true, known, done(LocalDate.of(2026, 11, 1)))
                        .toString())
                .doesNotContain("SYS-201");
    }

    private static Assignment done(LocalDate on) {
        return new Assignment(
                1,
                "E1",
                "SYS-201",
                "C",
                "LATER_CYCLE",
                "r",
                null,
                "ASSIGN",
                Way.QUIZ,
                Assignment.State.DONE,
                1,
                on,
                "system",
                Instant.EPOCH,
                0,
                on,
                null,
                null);
    }
}
