package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The import page as a browser uses it. */
class ImportPageIT extends ApplicationIT {

    private static final String FORM = "multipart/form-data; boundary=b";

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void people() {
        new ImportFixture(imports, jdbc).company();
        person("hr-1", "employee", "hr");
        person("plain-1", "employee");
    }

    @Test
    void aFileSentByTheFormShowsItsCountsAndFaults() {
        var hr = inSession("hr-1").with("Accept-Language", "zh");
        var sent = hr.send(
                "POST", "/imports", FORM, form(hr.token("/imports"), "posts", "partial", "code,name\nP1,一\nP2,\n"));
        assertThat(sent.status()).isEqualTo(302);
        var page = hr.get(sent.header("location").replaceFirst("https?://[^/]+", ""))
                .body();
        assertThat(page).contains("正确的行已导入，1 行被拒绝", "此处必填", "/errors.csv");
        assertThat(jdbc.queryForObject("select count(*) from post where code = 'P1'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aRefusedFileIsExplainedOnThePage() {
        var hr = inSession("hr-1").with("Accept-Language", "en");
        var answer =
                hr.send("POST", "/imports", FORM, form(hr.token("/imports"), "posts", "dry-run", "code,nmae\nP1,x\n"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("nmae", "does not belong to posts").contains("<form");
    }

    @Test
    void withoutTheTokenNothingIsTaken() {
        var hr = inSession("hr-1").with("X-XSRF-TOKEN", "wrong");
        assertThat(hr.send("POST", "/imports", FORM, form("wrong", "posts", "partial", "code,name\nP9,x\n"))
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from post where code = 'P9'", Integer.class))
                .isZero();
    }

    @Test
    void thePageIsForThoseWhoMayImport() {
        var refused = inSession("plain-1")
                .with("Accept", "text/html")
                .with("Accept-Language", "en")
                .get("/imports");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1>").doesNotContain("urn:perfcycle");
    }

    private static String form(String token, String dataset, String way, String csv) {
        return part("_csrf", token) + part("dataset", dataset) + part("way", way)
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n\r\n" + csv
                + "\r\n--b--\r\n";
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
