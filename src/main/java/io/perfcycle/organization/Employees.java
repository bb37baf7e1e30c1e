package io.perfcycle.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the company, to be asked by everybody; only imports change them. Each question is one query, however many people it is about. */
@Component
public class Employees {

    /** How many numbers one query names; more are asked for in further queries. */
    private static final int CHUNK = 1_000;

    static final RowMapper<Employee> EMPLOYEE = (row, n) -> new Employee(
            row.getString("employee_no"),
            row.getString("name"),
            row.getString("email"),
            row.getString("org_unit"),
            row.getString("post"),
            row.getString("manager_no"),
            EmploymentType.valueOf(row.getString("employment_type")),
            row.getBigDecimal("fte"),
            row.getObject("hired_on", LocalDate.class),
            row.getObject("left_on", LocalDate.class),
            row.getString("locale"),
            roles(row.getString("roles")));

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    Employees(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    public Optional<Employee> find(String employeeNo) {
        return jdbc.sql("select * from employee where employee_no = ?")
                .param(employeeNo)
                .query(EMPLOYEE)
                .optional();
    }

    /** These people by number; a number that nobody has is not in the map. */
    public Map<String, Employee> findAll(Collection<String> employeeNos) {
        var numbers = List.copyOf(new LinkedHashSet<>(employeeNos));
        var found = new LinkedHashMap<String, Employee>();
        for (var from = 0; from < numbers.size(); from += CHUNK) {
            jdbc.sql("select * from employee where employee_no in (:numbers) order by employee_no")
                    .param("numbers", numbers.subList(from, Math.min(from + CHUNK, numbers.size())))
                    .query(EMPLOYEE)
                    .list()
                    .forEach(employee -> found.put(employee.employeeNo(), employee));
        }
        return found;
    }

    /** Everybody, present and past, by number. */
    public List<Employee> all() {
        return jdbc.sql("select * from employee order by employee_no")
                .query(EMPLOYEE)
                .list();
    }

    /** Those whose name or number contains this text and who are here today, by number, at most so many. */
    public List<Employee> search(String text, int most) {
        var today = LocalDate.now(clock);
        var like = "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql("""
                        select * from employee
                        where (lower(name) like lower(:text) escape '!' or lower(employee_no) like lower(:text) escape '!')
                          and hired_on <= :today and (left_on is null or left_on >= :today)
                        order by employee_no limit :most""")
                .param("text", like)
                .param("today", today)
                .param("most", most)
                .query(EMPLOYEE)
                .list();
    }

    /** All numbers ever given. */
    public Set<String> numbers() {
        return new LinkedHashSet<>(
                jdbc.sql("select employee_no from employee").query(String.class).list());
    }

    /** The people of a population, present and past, by number. */
    public List<Employee> in(Population population) {
        if (population.isEveryone()) {
            return all();
        }
        var units = organization.withSubUnits(population.orgUnits());
        var named = population.employees();
        var onlyNamed = population.orgUnits().isEmpty() && population.posts().isEmpty();
        return all().stream()
                .filter(employee -> named.contains(employee.employeeNo())
                        || !onlyNamed
                                && (population.orgUnits().isEmpty() || units.contains(employee.orgUnit()))
                                && (population.posts().isEmpty()
                                        || population.posts().contains(employee.post())))
                .toList();
    }

    /** Who manages whom today. Ask once and keep it for the length of a task. */
    public ReportingLines reportingLines() {
        var today = LocalDate.now(clock);
        var present = all().stream()
                .filter(employee ->
                        employee.leftOn() == null || !employee.leftOn().isBefore(today))
                .toList();
        return new ReportingLines(present, organization.units());
    }

    /** Who is on this post today, by number. */
    public Set<String> presentOn(String post) {
        var today = LocalDate.now(clock);
        return new LinkedHashSet<>(jdbc.sql("select employee_no from employee where post = ?"
                        + " and (left_on is null or left_on >= ?) order by employee_no")
                .params(post, today)
                .query(String.class)
                .list());
    }

    /** Who manages these people today, and their managers up to the top: a query for each step up, whatever the size of the company. */
    public ReportingLines linesAbove(Collection<String> employeeNos) {
        var today = LocalDate.now(clock);
        var units = organization.units();
        var known = new LinkedHashMap<String, Employee>();
        var asked = new HashSet<String>();
        var next = new HashSet<>(employeeNos);
        while (!next.isEmpty()) {
            asked.addAll(next);
            var found = findAll(next).values();
            found.forEach(one -> known.put(one.employeeNo(), one));
            next = new HashSet<>();
            for (var one : found) {
                next.addAll(ReportingLines.possibleManagers(one, units));
            }
            next.removeAll(asked);
        }
        return new ReportingLines(
                known.values().stream()
                        .filter(one -> one.leftOn() == null || !one.leftOn().isBefore(today))
                        .toList(),
                units);
    }

    /** The manager of one person today; empty at the top. */
    public Optional<String> managerOf(String employeeNo) {
        return reportingLines().managerOf(employeeNo);
    }

    private static Set<String> roles(String stored) {
        return Arrays.stream(stored.split(";")).filter(role -> !role.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
