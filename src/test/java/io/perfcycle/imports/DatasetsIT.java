package io.perfcycle.imports;

import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employees;
import io.perfcycle.support.ApplicationIT;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The datasets on H2. */
class DatasetsIT extends ApplicationIT implements DatasetsContract {

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

    @BeforeEach
    void company() {
        fixture().company();
    }
}
