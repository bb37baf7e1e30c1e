package io.perfcycle.organization;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.access.Role;
import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import io.perfcycle.imports.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports people: managers may stand anywhere in the same file, circles are refused, accounts follow. */
@Component
class EmployeesDataset extends KeyedDataset<Employee> {

    private static final String NAMES =
            Stream.of(Role.values()).map(Role::group).collect(Collectors.joining(", "));

    private final Employees employees;
    private final Organization organization;
    private final EmployeeAccounts accounts;
    private final ObjectProvider<Moves> moves;
    private final JdbcTemplate jdbc;

    EmployeesDataset(
            Employees employees,
            Organization organization,
            EmployeeAccounts accounts,
            ObjectProvider<Moves> moves,
            JdbcTemplate jdbc) {
        super(
                "employees",
                required("employee_no"),
                required("name"),
                optional("email"),
                required("org_unit"),
                required("post"),
                optional("manager"),
                required("employment_type"),
                optional("fte"),
                required("hired_on"),
                optional("left_on"),
                optional("locale"),
                optional("roles"));
        this.employees = employees;
        this.organization = organization;
        this.accounts = accounts;
        this.moves = moves;
        this.jdbc = jdbc;
    }

    @Override
    protected Employee read(Row row, ImportRun run) {
        var employee = new Employee(
                row.person("employee_no"),
                row.text("name", 200),
                email(row),
                row.code("org_unit"),
                row.code("post"),
                row.optionalPerson("manager"),
                row.choice("employment_type", EmploymentType.class),
                fte(row),
                row.date("hired_on"),
                row.optionalDate("left_on"),
                locale(row),
                roles(row, run));
        if (employee.employeeNo().equals(employee.managerNo())) {
            row.reject("manager", "SELF_MANAGER");
        }
        if (employee.leftOn() != null && employee.leftOn().isBefore(employee.hiredOn())) {
            row.reject(
                    "left_on", "INVALID_DATE", Words.of("organization.import.LEFT_BEFORE_HIRED", employee.hiredOn()));
        }
        return employee;
    }

    private static BigDecimal fte(Row row) {
        var fte = Objects.requireNonNullElse(row.optionalDecimal("fte"), BigDecimal.ONE);
        if (fte.signum() <= 0 || fte.compareTo(BigDecimal.ONE) > 0) {
            row.reject("fte", "INVALID_NUMBER", Words.of("organization.import.FTE_BOUNDS", fte.toPlainString()));
            return BigDecimal.ONE;
        }
        return fte.setScale(4, RoundingMode.HALF_UP);
    }

    private static @Nullable String email(Row row) {
        var email = row.optionalText("email", 200);
        if (email != null && !email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
            row.reject("email", "INVALID_EMAIL");
        }
        return email;
    }

    private static @Nullable String locale(Row row) {
        var locale = row.optionalCode("locale");
        if (locale == null) {
            return null;
        }
        var tag = locale.replace('_', '-');
        if (!tag.matches("(?i)(zh|en)(-[a-z0-9]{2,8}){0,2}")) {
            row.reject("locale", "UNKNOWN_VALUE", "zh, en, zh-CN, en-US");
        }
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** HR may give any role but that of the administrator, which only an administrator hands on. */
    private static Set<String> roles(Row row, ImportRun run) {
        var roles = new TreeSet<String>();
        for (var entry : row.list("roles")) {
            var group = entry.toLowerCase(Locale.ROOT);
            if (Role.ofGroup(group).isEmpty()) {
                row.reject("roles", "UNKNOWN_VALUE", NAMES);
            } else if (group.equals(Role.ADMIN.group()) && !run.by().is(Role.ADMIN)) {
                row.reject("roles", "ADMIN_ROLE");
            }
            roles.add(group);
        }
        return new LinkedHashSet<>(roles);
    }

    @Override
    protected String key(Employee employee) {
        return employee.employeeNo();
    }

    @Override
    protected String keyColumn() {
        return "employee_no";
    }

    @Override
    protected Map<String, Employee> stored() {
        var stored = new HashMap<String, Employee>();
        employees.all().forEach(employee -> stored.put(employee.employeeNo(), employee));
        return stored;
    }

    @Override
    protected void check(Candidates<Employee> candidates, Map<String, Employee> stored) {
        candidates.checkReferences(
                "org_unit", Employee::orgUnit, organization.units().keySet(), "org-units");
        candidates.checkReferences("post", Employee::post, organization.posts().keySet(), "posts");
        var managers = new HashMap<String, String>();
        stored.values().forEach(employee -> managers.put(employee.employeeNo(), employee.managerNo()));
        do {
            candidates.checkReferencesWithin("manager", Employee::managerNo, stored.keySet(), "employees");
        } while (Circles.reject(candidates, "manager", Employee::employeeNo, Employee::managerNo, managers));
    }

    @Override
    protected void write(Collection<Employee> created, Collection<Employee> updated, ImportRun run) {
        var before =
                employees.findAll(updated.stream().map(Employee::employeeNo).toList());
        jdbc.batchUpdate("""
                insert into employee (name, email, org_unit, post, manager_no, employment_type, fte, hired_on, left_on,
                  locale, roles, employee_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", created.stream().map(EmployeesDataset::values).toList());
        jdbc.batchUpdate("""
                update employee set name = ?, email = ?, org_unit = ?, post = ?, manager_no = ?, employment_type = ?, fte = ?,
                  hired_on = ?, left_on = ?, locale = ?, roles = ? where employee_no = ?""", updated.stream().map(EmployeesDataset::values).toList());
        if (!created.isEmpty() || !updated.isEmpty()) {
            accounts.refresh();
        }
        var moved = updated.stream()
                .map(now -> new Move(before.get(now.employeeNo()), now))
                .filter(Move::isOne)
                .toList();
        if (!moved.isEmpty()) {
            moves.forEach(listener -> listener.heard(moved, run.by().id()));
        }
    }

    private static Object[] values(Employee employee) {
        return new Object[] {
            employee.name(),
            employee.email(),
            employee.orgUnit(),
            employee.post(),
            employee.managerNo(),
            employee.employmentType().name(),
            employee.fte(),
            employee.hiredOn(),
            employee.leftOn(),
            employee.locale(),
            String.join(";", employee.roles()),
            employee.employeeNo()
        };
    }
}
