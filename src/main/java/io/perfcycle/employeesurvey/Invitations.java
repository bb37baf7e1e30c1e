package io.perfcycle.employeesurvey;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.Population;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked in a survey, and in which unit and role he is counted. */
@Component
@Transactional
class Invitations {

    /** LISTED until asked; DECLINED by completing the task; RELEASED when the task has gone. */
    enum State {
        LISTED,
        ASKED,
        DECLINED,
        RELEASED
    }

    /** One person in one survey. {@code used}: whether he has answered; forgotten at the close. */
    record Invitation(String employeeNo, String unit, String role, State state, boolean used) {

        boolean awaited() {
            return state == State.ASKED && !used;
        }
    }

    private static final int BATCH = 500;
    private static final RowMapper<Invitation> ROW = (row, n) -> new Invitation(
            row.getString("employee_no"),
            row.getString("unit"),
            row.getString("role"),
            State.valueOf(row.getString("state")),
            row.getBoolean("used"));

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Employees employees;
    private final Organization organization;
    private final Participations participations;
    private final SurveySettings settings;

    Invitations(
            JdbcClient database,
            JdbcTemplate batches,
            Employees employees,
            Organization organization,
            Participations participations,
            SurveySettings settings) {
        this.database = database;
        this.batches = batches;
        this.employees = employees;
        this.organization = organization;
        this.participations = participations;
        this.settings = settings;
    }

    /**
     * Lists whom the audience means today. Units of too few people to be shown are one group, {@code ''}, from the start, so that
     * nothing is ever counted for one of them alone. Safe to repeat.
     */
    void list(String survey, Survey.Audience audience, LocalDate today) {
        var people = meant(audience, today);
        var managers = employees.reportingLines().managers();
        var sizes = people.stream().collect(Collectors.groupingBy(Employee::orgUnit, Collectors.counting()));
        var known = Set.copyOf(database.sql("select employee_no from survey_invitation where survey = ?")
                .param(survey)
                .query(String.class)
                .list());
        batches.batchUpdate(
                "insert into survey_invitation (survey, employee_no, unit, role, state, used) values (?, ?, ?, ?, 'LISTED', false)",
                people.stream()
                        .filter(person -> !known.contains(person.employeeNo()))
                        .toList(),
                BATCH,
                (statement, person) -> {
                    statement.setString(1, survey);
                    statement.setString(2, person.employeeNo());
                    statement.setString(
                            3, sizes.get(person.orgUnit()) < settings.leastAnswers() ? "" : person.orgUnit());
                    statement.setString(
                            4, managers.contains(person.employeeNo()) ? Suppression.MANAGER : Suppression.EMPLOYEE);
                });
    }

    private List<Employee> meant(Survey.Audience audience, LocalDate today) {
        Collection<Employee> meant = switch (audience.kind()) {
            case EVERYONE -> employees.all();
            case UNITS -> employees.in(new Population(organization.withSubUnits(audience.units()), Set.of(), Set.of()));
            case CYCLE ->
                employees
                        .findAll(participations.of(String.valueOf(audience.cycle())).stream()
                                .filter(Participation::isActive)
                                .map(Participation::employeeNo)
                                .toList())
                        .values();
        };
        return meant.stream().filter(person -> person.employedOn(today)).toList();
    }

    @Transactional(readOnly = true)
    List<Invitation> of(String survey) {
        return database.sql("select * from survey_invitation where survey = ? order by employee_no")
                .param(survey)
                .query(ROW)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Invitation> find(String survey, String employeeNo) {
        return database.sql("select * from survey_invitation where survey = ? and employee_no = ?")
                .params(survey, employeeNo)
                .query(ROW)
                .optional();
    }

    /** The next people in this state, in the order of their numbers, which says nothing. */
    @Transactional(readOnly = true)
    List<String> next(String survey, State state, int most) {
        return database.sql("select employee_no from survey_invitation where survey = ? and state = ?"
                        + " order by employee_no limit ?")
                .params(survey, state.name(), most)
                .query(String.class)
                .list();
    }

    /** Those who have answered and still have the task. */
    @Transactional(readOnly = true)
    List<String> answered(String survey, int most) {
        return database.sql(
                        "select employee_no from survey_invitation where survey = ? and state = 'ASKED' and used = true"
                                + " order by employee_no limit ?")
                .params(survey, most)
                .query(String.class)
                .list();
    }

    void move(String survey, Collection<String> people, State state) {
        batches.batchUpdate(
                "update survey_invitation set state = ? where survey = ? and employee_no = ?",
                people,
                BATCH,
                (statement, person) -> {
                    statement.setString(1, state.name());
                    statement.setString(2, survey);
                    statement.setString(3, person);
                });
    }

    /** Whether this was his to use; exactly one of two attempts is. */
    boolean use(String survey, String employeeNo) {
        return database.sql("update survey_invitation set used = true where survey = ? and employee_no = ?"
                                + " and used = false and state = 'ASKED'")
                        .params(survey, employeeNo)
                        .update()
                == 1;
    }

    /** The survey is over: who has answered is nobody's business any more, nor whose task has gone before. */
    void forgetWhoAnswered(String survey) {
        database.sql("update survey_invitation set used = false,"
                        + " state = case when state = 'DECLINED' then 'DECLINED'"
                        + " else 'ASKED' end where survey = ?")
                .param(survey)
                .update();
    }
}
