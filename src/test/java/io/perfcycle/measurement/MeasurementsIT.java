package io.perfcycle.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measurements on H2, and who may see the rows. */
class MeasurementsIT extends ApplicationIT implements MeasurementsContract {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Measurements measurements;

    @BeforeEach
    void company() {
        fixture().company();
    }

    @Override
    public ImportFixture fixture() {
        return new ImportFixture(imports, jdbc);
    }

    @Override
    public Measurements measurements() {
        return measurements;
    }

    @Test
    void rowsAreForThePersonThoseAboveAndThoseWhoAnswerForData() {
        person("E1", "employee", "manager");
        person("E2", "employee");
        person("E3", "employee");
        person("auditor-1", "employee", "auditor");
        fixture()
                .put("measurements", "source,external_id,employee_no,measure,date,value\nA,1,E2,gmv,2026-02-01,12.5\n");
        var rows = "/api/v1/measurements?employeeNo=E2&measure=gmv&from=2026-01-01&to=2026-03-31";
        assertThat(as("E2").get(rows).body()).contains("12.5");
        assertThat(as("E1").get(rows).status()).isEqualTo(200);
        assertThat(as("auditor-1").get(rows).status()).isEqualTo(200);
        assertThat(as("E3").get(rows).status()).isEqualTo(404);
        assertThat(anybody().get(rows).status()).isEqualTo(401);
    }
}
