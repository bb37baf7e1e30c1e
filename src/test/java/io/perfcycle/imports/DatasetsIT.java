package io.perfcycle.imports;

import io.perfcycle.access.Role;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employees;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The datasets on H2. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
class DatasetsIT implements DatasetsContract {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Employees employees;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Journal journal;

    @Override
    public ImportFixture fixture() {
        return new ImportFixture(imports, jdbc);
    }

    @Override
    public Beans beans() {
        return new Beans(employees, indicators, identities, journal, imports);
    }

    /** Groups are made at the application's first start; here they may not be there yet. */
    @BeforeEach
    void company() {
        for (var role : Role.values()) {
            if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
                jdbc.update(
                        "insert into ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_) values (?, 1, ?, ?)",
                        role.group(),
                        role.group(),
                        "WORKFLOW");
            }
        }
        fixture().company();
    }
}
