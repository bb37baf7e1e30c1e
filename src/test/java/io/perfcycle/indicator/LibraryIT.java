package io.perfcycle.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class LibraryIT extends ApplicationIT {

    @Autowired
    private Imports door;

    @Autowired
    private Library library;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private ObjectMapper mapper;

    private ImportFixture imports;

    @BeforeEach
    void nothingIsLoaded() {
        imports = new ImportFixture(door, rows);
        imports.empty();
        person("LIB-HR", "hr");
        person("LIB-M", "manager");
        person("LIB-A", "auditor");
    }

    @AfterEach
    void leaveNothing() {
        imports.empty();
    }

    @Test
    void everyPackLoadsWithoutAFaultAndTheSecondTimeChangesNothing() {
        assertThat(library.packs()).hasSize(19);
        for (var pack : library.packs()) {
            var tried = load(pack.code(), true, "{}");
            assertThat(tried.get("errors")).as(pack.code()).isEmpty();
            assertThat(tried.get("applied").asBoolean()).isFalse();
            var loaded = load(pack.code(), false, "{}");
            assertThat(loaded.get("applied").asBoolean()).as(pack.code()).isTrue();
            assertThat(texts(loaded, "created")).isEqualTo(texts(tried, "created"));
            var again = load(pack.code(), false, "{}");
            assertThat(texts(again, "created")).isEmpty();
            assertThat(texts(again, "unchanged"))
                    .hasSize(library.entries(pack.code()).size());
        }
        assertThat(rows.queryForObject("select count(*) from indicator where valid = true", Integer.class))
                .isEqualTo(120);
        assertThat(rows.queryForObject(
                        "select count(*) from indicator where valid = true and (definition is null or definition_en is null)",
                        Integer.class))
                .isZero();
    }

    @Test
    void aGuardBringsAlongWhatItGuards() {
        // LH_PAY_CVR guards LH_STAY_SEC, which guards LO_EXPOSE_ENTER of another pack
        assertThat(texts(load("LIVE_HOST", false, "{\"only\":[\"LH_PAY_CVR\"]}"), "created"))
                .containsExactly("LH_PAY_CVR", "LH_STAY_SEC", "LO_EXPOSE_ENTER");
    }

    @Test
    void whatTheCompanyHasChangedStaysUnlessItIsNamedAndItsOwnerStaysInAnyCase() {
        imports.put("org-units", "code,name\nHQ,总部\n");
        imports.put("posts", "code,name\nP,岗位\n");
        imports.put(
                "employees",
                "employee_no,name,org_unit,post,employment_type,hired_on\nLIB-O,数据,HQ,P,FULL_TIME,2020-01-01\n");
        imports.put("indicators", "code,name,kind,unit,formula,owner\nCA_CSAT,我们的满意度,QUANTITATIVE,分,avg(csat),LIB-O\n");
        var kept = load("CS_AFTER", false, "{\"only\":[\"CA_CSAT\"]}");
        assertThat(texts(kept, "created")).isEmpty();
        assertThat(kept.at("/kept/0/code").asText()).isEqualTo("CA_CSAT");
        assertThat(kept.at("/kept/0/differs"))
                .extracting(JsonNode::asText)
                .contains("name", "formula", "definition")
                .doesNotContain("owner", "kind", "unit");
        assertThat(names("CA_CSAT")).containsExactly("我们的满意度");
        assertThat(texts(load("CS_AFTER", true, "{\"replace\":[\"CA_CSAT\"]}"), "replaced"))
                .containsExactly("CA_CSAT");
        assertThat(names("CA_CSAT")).containsExactly("我们的满意度");
        load("CS_AFTER", false, "{\"only\":[\"CA_CSAT\"],\"replace\":[\"CA_CSAT\"]}");
        assertThat(names("CA_CSAT")).containsExactly("我们的满意度", "售后满意度");
        assertThat(rows.queryForObject(
                        "select owner from indicator where code = 'CA_CSAT' and valid = true", String.class))
                .isEqualTo("LIB-O");
        assertThat(rows.queryForObject(
                        "select count(*) from audit_event where action = 'library.load' and object = 'CS_AFTER'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void onlyHrLoadsAndStrangersAreNamed() {
        assertThat(as("LIB-M").post("/api/v1/library/UX/load", "{}").status()).isEqualTo(403);
        assertThat(as("LIB-A").post("/api/v1/library/UX/load", "{}").status()).isEqualTo(403);
        assertThat(as("LIB-M").get("/api/v1/library").status()).isEqualTo(403);
        assertThat(as("LIB-A").get("/api/v1/library/UX").status()).isEqualTo(200);
        var unknown = as("LIB-HR").post("/api/v1/library/NONE/load", "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("UNKNOWN_PACK");
        var stranger = as("LIB-HR").post("/api/v1/library/UX/load", "{\"replace\":[\"CA_CSAT\"]}");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body()).contains("NOT_IN_PACK").contains("replace");
        assertThat(rows.queryForObject("select count(*) from indicator", Integer.class))
                .isZero();
    }

    @Test
    void theReaderSeesItInHisLanguageWithTheSourceOfTheRange() throws Exception {
        var english = mapper.readTree(as("LIB-HR")
                .with("Accept-Language", "en")
                .get("/api/v1/library/LIVE_HOST")
                .body());
        var stay = find(english, "LH_STAY_SEC");
        assertThat(stay.get("unit").asText()).isEqualTo("s");
        assertThat(stay.at("/reference/origin").asText()).isEqualTo("PUBLISHED");
        assertThat(stay.at("/reference/source").asText()).isEqualTo("caprane.cn 444787");
        assertThat(stay.get("guards"))
                .extracting(guard -> guard.get("code").asText())
                .containsExactly("LH_PAY_CVR");
        var chinese = mapper.readTree(as("LIB-HR")
                .with("Accept-Language", "zh")
                .get("/api/v1/library/LIVE_HOST")
                .body());
        assertThat(find(chinese, "LH_STAY_SEC").get("unit").asText()).isEqualTo("秒");
        assertThat(find(chinese, "LH_SLOT_INDEX").at("/reference/origin").asText())
                .isEqualTo("PLACEHOLDER");
        var common = mapper.readTree(as("LIB-HR")
                .with("Accept-Language", "en")
                .get("/api/v1/library/COMMON")
                .body());
        assertThat(find(common, "CM_INNOVATION").get("anchors")).hasSize(5);
        var page = anybody().signIn("LIB-HR", PASSWORD).get("/library/COMMON");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("CM_INNOVATION");
    }

    private static JsonNode find(JsonNode content, String code) {
        for (var line : content.get("lines")) {
            if (line.get("code").asText().equals(code)) {
                return line;
            }
        }
        throw new AssertionError(code);
    }

    private List<String> names(String code) {
        return rows.queryForList("select name from indicator where code = ? order by version", String.class, code);
    }

    private JsonNode load(String pack, boolean dryRun, String body) {
        var answer = as("LIB-HR").post("/api/v1/library/" + pack + "/load?dryRun=" + dryRun, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return mapper.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode load, String field) {
        var texts = new ArrayList<String>();
        load.get(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
