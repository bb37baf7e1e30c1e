package io.perfcycle.training;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.access.Role;
import io.perfcycle.organization.Employee;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the training rules want for one person by his roles and his past, before it is weighed against what he has. */
@Component
class RoleRules {

    /**
     * One person at the beginning of a cycle.
     *
     * @param takesPart whether he is rated in the cycle
     * @param rates whether somebody in the cycle has him as manager
     * @param cyclesBefore how many cycles he has been through
     * @param flexibleShare share of his team that works flexible hours
     * @param newIndicators what the scorecard of a new post is about; empty where the post is not new
     * @param licensedUntil until when he may rate, or might
     * @param system what does not depend on him
     */
    record Person(
            Employee employee,
            boolean takesPart,
            boolean rates,
            int cyclesBefore,
            double flexibleShare,
            Set<String> newIndicators,
            List<Assignment> has,
            Optional<LocalDate> licensedUntil,
            SystemFacts.Known system) {

        boolean done(String course, LocalDate today) {
            return has.stream().anyMatch(one -> one.course().equals(course) && one.state() == Assignment.State.DONE)
                    || course.equals(RaterLicence.COURSE)
                            && licensedUntil
                                    .filter(until -> !until.isBefore(today))
                                    .isPresent();
        }

        /** Whether he has, or has had, this course in any way but as a recommendation. */
        boolean had(String course, LocalDate today) {
            return done(course, today)
                    || has.stream()
                            .anyMatch(
                                    one -> one.course().equals(course) && one.state() != Assignment.State.RECOMMENDED);
        }
    }

    private static final Set<Course.Audience> FOR_EMPLOYEES = Set.of(Course.Audience.EMPLOYEE, Course.Audience.ALL);
    private static final int NEWCOMER_DAYS = 30;
    private static final int A_YEAR = 365;

    private static final Map<Role, String> BASIC =
            Map.of(Role.EMPLOYEE, "SYS-101", Role.MANAGER, RaterLicence.COURSE, Role.HR, "HR-101");
    private static final Map<Role, String> ADVANCED =
            Map.of(Role.EMPLOYEE, "SYS-201", Role.MANAGER, "MGR-401", Role.HR, "HR-201");

    private final TrainingRules rules;

    RoleRules(TrainingRules rules) {
        this.rules = rules;
    }

    List<Proposal> of(String deployment, Person person, Map<String, Course> courses, LocalDate today) {
        var asking = new Asking(deployment, person, courses, today);
        if (person.takesPart()) {
            asking.role(Role.EMPLOYEE, newcomer(person.employee(), today) ? "ONBOARD" : "FIRST_CYCLE");
        }
        if (person.rates()) {
            asking.role(Role.MANAGER, "FIRST_RATER");
            asking.ask(
                    "FLEX_TEAM",
                    Map.of(
                            "role", Role.MANAGER.name(),
                            "share", person.flexibleShare(),
                            "completed", person.had(ADVANCED.get(Role.MANAGER), today)),
                    null);
        }
        if (person.employee().roles().contains(Role.HR.group())) {
            asking.role(Role.HR, "NEW_HR_ADMIN");
            asking.ask(
                    "REVIEW_QUALITY",
                    Map.of("role", Role.HR.name(), "count", person.system().flagged()),
                    null);
        }
        person.system().release().ifPresent(asking::release);
        asking.newPost();
        asking.refreshers();
        return asking.wanted.values().stream().toList();
    }

    private static boolean newcomer(Employee employee, LocalDate today) {
        return ChronoUnit.DAYS.between(employee.hiredOn(), today) <= NEWCOMER_DAYS;
    }

    /** One person's questions; a course that several rules want is wanted once. */
    private final class Asking {

        private final String deployment;
        private final Person person;
        private final Map<String, Course> courses;
        private final LocalDate today;
        private final Map<String, Proposal> wanted = new LinkedHashMap<>();

        Asking(String deployment, Person person, Map<String, Course> courses, LocalDate today) {
            this.deployment = deployment;
            this.person = person;
            this.courses = courses;
            this.today = today;
        }

        /** The basics of a role; who has done them gets the advanced course at a later cycle. */
        void role(Role role, String beginning) {
            var basic = BASIC.get(role);
            var days = (int) ChronoUnit.DAYS.between(person.employee().hiredOn(), today);
            var expired = role == Role.MANAGER && person.licensedUntil().isPresent();
            ask(
                    beginning,
                    Map.of("role", role.name(), "days", days, "completed", expired || person.had(basic, today)),
                    null);
            if (person.cyclesBefore() > 0 && person.done(basic, today)) {
                var advanced = ADVANCED.get(role);
                ask(
                        "LATER_CYCLE",
                        Map.of("role", role.name(), "completed", person.had(advanced, today)),
                        nextAdvanced(role));
            }
        }

        private @Nullable String nextAdvanced(Role role) {
            return Catalogue.advanced(courses, Course.Audience.valueOf(role.name())).stream()
                    .map(Course::code)
                    .filter(code -> !person.had(code, today))
                    .findFirst()
                    .orElse(null);
        }

        void newPost() {
            person.newIndicators().stream()
                    .flatMap(indicator -> Catalogue.about(courses, indicator, FOR_EMPLOYEES).stream())
                    .filter(course -> course.level() == Course.Level.BASIC && !person.had(course.code(), today))
                    .map(Course::code)
                    .sorted()
                    .findFirst()
                    .ifPresent(code -> ask("POSITION_CHANGE", Map.of(), code));
        }

        /** The mandatory course that was passed longest ago; an expired licence counts from the day it was given. */
        void refreshers() {
            if (person.rates()) {
                person.licensedUntil()
                        .filter(until -> until.isBefore(today))
                        .ifPresent(until -> ask(
                                "REFRESHER",
                                Map.of("days", A_YEAR + (int) ChronoUnit.DAYS.between(until, today)),
                                RaterLicence.COURSE));
            }
        }

        /** Who has begun or done the course since the release has it; who did it before does it again. */
        void release(SystemFacts.Release release) {
            var has = person.has().stream()
                    .filter(one -> one.course().equals(release.course()))
                    .anyMatch(one -> one.open()
                            || one.completedOn() != null && !one.completedOn().isBefore(release.on()));
            for (var role : release.roles()) {
                if (isA(role)) {
                    ask("SYSTEM_RELEASE", Map.of("role", role.name(), "completed", has), release.course());
                }
            }
        }

        private boolean isA(Role role) {
            return role == Role.EMPLOYEE && person.takesPart()
                    || role == Role.MANAGER && person.rates()
                    || person.employee().roles().contains(role.group());
        }

        void ask(String trigger, Map<String, Object> facts, @Nullable String lookedUp) {
            for (var ruling : rules.ask(deployment, trigger, new HashMap<>(facts))) {
                var code = ruling.course().startsWith("BY_") ? lookedUp : ruling.course();
                if (code != null) {
                    wanted.putIfAbsent(
                            code, new Proposal(person.employee().employeeNo(), code, trigger, ruling, null, 0));
                }
            }
        }
    }
}
