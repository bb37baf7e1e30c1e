package io.perfcycle.access;

import io.perfcycle.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The right to rate: granted by passed rater training, asked for where ratings are handed in. */
@Component
public class RaterLicence {

    /** The course that gives the right. */
    public static final String COURSE = "MGR-101";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final LicenceSettings settings;
    private final Clock clock;

    RaterLicence(JdbcClient database, JdbcTemplate batches, LicenceSettings settings, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this house asks for the licence at all. */
    public boolean required() {
        return settings.raterLicenceRequired();
    }

    /** These people have passed rater training on that day. */
    @Transactional
    public void grant(Collection<String> employeeNos, String source, LocalDate passedOn) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        batches.batchUpdate(
                """
                insert into rater_licence (employee_no, source, granted_on, valid_until, granted_at) values (?, ?, ?, ?, ?)""",
                employeeNos.stream()
                        .map(person -> new Object[] {
                            person, source, passedOn, passedOn.plusMonths(settings.raterLicenceMonths()), now
                        })
                        .toList());
    }

    /** Until which day each of these people may rate, or might; whoever never passed is not in the map. */
    public Map<String, LocalDate> validUntil(Collection<String> employeeNos) {
        if (employeeNos.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        "select employee_no, max(valid_until) from rater_licence where employee_no in (:people) group by employee_no")
                .param("people", Set.copyOf(employeeNos))
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Refuses the rating of somebody without a valid licence where one is required.
     *
     * @throws Refusal {@code RATER_LICENCE_REQUIRED}, naming the course that gives it
     */
    public void require(String employeeNo) {
        if (required() && !holds(employeeNo)) {
            throw Refusal.forbidden("RATER_LICENCE_REQUIRED", COURSE);
        }
    }

    public boolean holds(String employeeNo) {
        var until = validUntil(List.of(employeeNo)).get(employeeNo);
        return until != null && !until.isBefore(LocalDate.now(clock));
    }
}
