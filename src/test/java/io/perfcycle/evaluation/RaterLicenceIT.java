package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Where a licence is asked for, who has not passed rater training, or too long ago, hands in no rating. */
@TestPropertySource(properties = "perfcycle.training.rater-licence-required=true")
class RaterLicenceIT extends SmallCycle {

    private static final String RATING = """
            {"summary":"总评","ratings":[{"indicator":"CM_SERVICE","value":3,"comment":"按流程答复"},
             {"indicator":"PRJ","value":"80"},{"indicator":"INNO","value":"0"}]}""";

    private final String code = SmallCompany.freshCycle();

    @Autowired
    private RaterLicence licence;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        jdbc.update("delete from rater_licence");
        launch(code);
        startStage(code, "evaluation");
    }

    @Test
    void withoutALicenceARatingIsRefusedAndTheTaskStaysAndWithOneItIsTaken() {
        var task = task("M1", "ratePerformance", code + "/E1");
        var refused = must(403, answer("M1", task, RATING));
        assertThat(json(refused).get("code").asText()).isEqualTo("RATER_LICENCE_REQUIRED");
        assertThat(json(refused).get("detail").asText()).contains("/courses/MGR-101");
        assertThat(inSession("M1").get("/me?lang=en").body()).contains("/courses/MGR-101");
        licence.grant(List.of("M1"), "MGR-101", calendar.today().minusMonths(12).minusDays(1));
        must(403, answer("M1", task, RATING));
        licence.grant(List.of("M1"), "MGR-101", calendar.today().minusMonths(12));
        must(204, answer("M1", task, RATING));
    }

    @Test
    void nobodyNeedsALicenceToAssessHimself() {
        must(
                204,
                answer(
                        "E1",
                        task("E1", "assessSelf", code + "/E1"),
                        "{\"summary\":\"总评\",\"ratings\":[{\"indicator\":\"CM_SERVICE\",\"value\":3,\"comment\":\"按流程答复\"},{\"indicator\":\"PRJ\",\"value\":\"80\"}]}"));
    }
}
