package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import io.perfcycle.support.TableDump;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

class SuggestionIT extends SmallCycle {

    @Autowired
    private SuggestionBounds bounds;

    @Autowired
    private DataSource source;

    private final String code = SmallCompany.freshCycle();

    @BeforeEach
    void company() {
        launch(code);
        ((Map<?, ?>) ReflectionTestUtils.getField(bounds, "taken")).clear();
    }

    @Test
    void withoutANameNobodyIsWrittenDownAnywhere() throws Exception {
        var words = "unsigned " + code;
        var audited = jdbc.queryForObject("select count(*) from audit_event", Integer.class);
        var slip = json(must(201, as("E1").post("/api/v1/suggestions/slips", "")))
                .path("slip")
                .asText();
        must(201, anybody().post("/api/v1/suggestions/anonymous", unsigned(slip, words)));
        assertThat(anybody()
                        .post("/api/v1/suggestions/anonymous", unsigned(slip, words))
                        .status())
                .as("a slip is good once")
                .isEqualTo(404);
        var dump = TableDump.of(source);
        dump.forEach((table, rows) -> rows.forEach(row -> {
            if (row.contains(words)) {
                assertThat(table).isEqualTo("suggestion");
                assertThat(row).as("a row without a name or a time").hasSize(7).doesNotContain("E1");
            }
        }));
        assertThat(dump.get("suggestion_slip")).as("the slip is gone").noneMatch(row -> row.contains(slip));
        assertThat(jdbc.queryForObject("select count(*) from audit_event", Integer.class))
                .isEqualTo(audited);
        var inbox = find("T-HR", words);
        assertThat(inbox.path("anonymous").asBoolean()).isTrue();
        assertThat(inbox.path("author").isNull()).isTrue();
        assertThat(find("E1", words).isMissingNode())
                .as("not even his own, for nobody knows")
                .isTrue();
    }

    @Test
    void hrAnswersAndPublishesWithoutTheName() {
        var words = "signed " + code;
        must(201, as("E1").post("/api/v1/suggestions", "{\"words\":\"" + words + "\"}"));
        var id = find("T-HR", words).path("id").asText();
        assertThat(find("T-HR", words).path("author").asText()).isEqualTo("李小明𠮷");
        assertThat(find("E2", words).isMissingNode()).isTrue();
        var hr = as("T-HR");
        assertThat(faults(hr.post("/api/v1/suggestions/" + id + "/answer", "{}")))
                .containsExactly("state SUGGESTION_STATE_REQUIRED");
        assertThat(faults(hr.post("/api/v1/suggestions/" + id + "/answer", "{\"state\":\"DONE\",\"published\":true}")))
                .containsExactly("answer SUGGESTION_ANSWER_REQUIRED");
        assertThat(as("E2").post("/api/v1/suggestions/" + id + "/answer", "{\"state\":\"NEW\"}")
                        .status())
                .isEqualTo(403);
        must(
                204,
                hr.post(
                        "/api/v1/suggestions/" + id + "/answer",
                        "{\"state\":\"DONE\",\"answer\":\"it is there\",\"published\":true}"));
        var seen = find("E2", words);
        assertThat(seen.path("answer").asText()).isEqualTo("it is there");
        assertThat(seen.path("author").isNull())
                .as("published without the name")
                .isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail_outbox where topic = 'suggestion.answered' and recipient = 'E1' and dedupe_key like ?",
                        Integer.class,
                        "%" + id + "%"))
                .isEqualTo(1);
    }

    @Test
    void sizeAndNumberAreBounded() {
        var long2001 = "x".repeat(2_001);
        assertThat(faults(as("E1").post("/api/v1/suggestions", "{\"words\":\"" + long2001 + "\"}")))
                .containsExactly("words TEXT_TOO_LONG");
        assertThat(faults(as("E1").post("/api/v1/suggestions", "{\"words\":\"  \"}")))
                .containsExactly("words SUGGESTION_REQUIRED");
        for (var n = 0; n < 5; n++) {
            must(201, as("E1").post("/api/v1/suggestions/slips", ""));
        }
        assertThat(as("E1").post("/api/v1/suggestions/slips", "").status()).isEqualTo(429);
        assertThat(as("E1").post("/api/v1/suggestions", "{\"words\":\"one more\"}")
                        .status())
                .isEqualTo(429);
        must(201, as("E2").post("/api/v1/suggestions/slips", ""));
        assertThat(faults(anybody().post("/api/v1/suggestions/anonymous", "{\"words\":\"x\"}")))
                .containsExactly("SLIP_REQUIRED");
        assertThat(faults(anybody().post("/api/v1/suggestions/anonymous", unsigned("nonsense", "x"))))
                .containsExactly("SLIP_UNKNOWN");
    }

    private JsonNode find(String viewer, String words) {
        for (var one : json(must(200, as(viewer).get("/api/v1/suggestions")))) {
            if (one.path("words").asText().equals(words)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String unsigned(String slip, String words) {
        return "{\"slip\":\"%s\",\"words\":\"%s\"}".formatted(slip, words);
    }
}
