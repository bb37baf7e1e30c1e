package io.perfcycle.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.support.ApplicationIT;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Base64;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The import endpoint as scripts see it: bytes in, JSON or a problem out. */
class ImportsOverHttpIT extends ApplicationIT {

    private static final String POSTS = "code,name\nP1,直播运营\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void company() {
        new ImportFixture(imports, jdbc).company();
        person("hr-1", "employee", "hr");
        person("owner-1", "employee", "data-owner");
        person("plain-1", "employee");
    }

    @Test
    void takesUtf8WithAndWithoutMarkUtf16AndGb18030() throws Exception {
        assertThat(post("posts", POSTS.getBytes(UTF_8)).get("created").asInt()).isEqualTo(1);
        assertThat(post("posts", ("\uFEFF" + POSTS).getBytes(UTF_8))
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("posts", POSTS.getBytes("GB18030")).get("unchanged").asInt())
                .isEqualTo(1);
        assertThat(post("posts", ("\uFEFF" + POSTS).getBytes("UTF-16LE"))
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void takesOtherSeparatorsQuotesLineEndsAndHeadingsInOtherCase() throws Exception {
        assertThat(post("posts", "Code;Name EN;NAME\r\nP1;x;\"a;\"\"b\"\"\nc\"\r\n\r\n".getBytes(UTF_8))
                        .get("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select name from post where code = 'P1'", String.class))
                .isEqualTo("a;\"b\"\nc");
        assertThat(post("posts", "code\tname\nP2\t二\n".getBytes(UTF_8))
                        .get("created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void answersWithTheCountsAndFaultsOfTheContract() throws Exception {
        var answer = post("posts?dryRun=true&mode=atomic", "code,name\nP1,一\nP2,\n".getBytes(UTF_8));
        assertThat(answer.get("dataset").asText()).isEqualTo("posts");
        assertThat(answer.get("dryRun").asBoolean()).isTrue();
        assertThat(answer.get("rows").asInt()).isEqualTo(2);
        assertThat(answer.get("rejected").asInt()).isEqualTo(1);
        assertThat(answer.get("moreErrors").asInt()).isZero();
        assertThat(answer.get("errors").get(0).get("row").asInt()).isEqualTo(2);
        assertThat(answer.get("errors").get(0).get("column").asText()).isEqualTo("name");
        assertThat(answer.get("errors").get(0).get("code").asText()).isEqualTo("REQUIRED");
        assertThat(answer.get("errors").get(0).get("value").asText()).isEmpty();
    }

    @Test
    void takesTheFileOfAFormCsvAndXlsx() throws Exception {
        var csv = form("posts", "posts.csv", POSTS.getBytes(UTF_8));
        assertThat(csv.statusCode()).isEqualTo(200);
        var xlsx = form("employees", "people.xlsx", workbook());
        assertThat(xlsx.body()).contains("\"created\":1", "\"rejected\":0");
        assertThat(jdbc.queryForObject("select hired_on from employee where employee_no = '1001'", LocalDate.class))
                .isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(json.readTree(client.send(request("/api/v1/imports?size=1").build(), BodyHandlers.ofString())
                                .body())
                        .get(0)
                        .get("fileName")
                        .asText())
                .isEqualTo("people.xlsx");
    }

    @Test
    void refusesWhatCannotBeReadAsAWholeAndNamesIt() throws Exception {
        problem(raw("posts", "code,nmae\nA,B\n".getBytes(UTF_8)), 400, "UNKNOWN_COLUMN", "nmae");
        problem(raw("posts", "code\nA\n".getBytes(UTF_8)), 400, "MISSING_COLUMN", "name");
        problem(raw("posts", "code,name,code\nA,B,C\n".getBytes(UTF_8)), 400, "DUPLICATE_COLUMN", "code");
        problem(raw("posts", new byte[0]), 400, "EMPTY_FILE", "no data rows");
        problem(raw("posts", "code,name\n\n,\n".getBytes(UTF_8)), 400, "EMPTY_FILE", "no data rows");
        problem(raw("posts", "code,name\nA,Müller Zürich\n".getBytes(ISO_8859_1)), 400, "UNREADABLE_FILE", "UTF-8");
        problem(raw("posts", POSTS.getBytes("UTF-16LE")), 400, "UNREADABLE_FILE", "UTF-8");
        problem(raw("posts", "code,name\nA,\"open\nB,C\n".getBytes(UTF_8)), 400, "UNREADABLE_CSV", "line");
        problem(raw("posts", new byte[] {'P', 'K', 3, 4, 1, 2, 3}), 400, "UNREADABLE_WORKBOOK", ".xlsx");
        problem(raw("posts?mode=maybe", POSTS.getBytes(UTF_8)), 400, "UNKNOWN_MODE", "maybe");
        problem(raw("nothing", POSTS.getBytes(UTF_8)), 404, "UNKNOWN_DATASET", "org-units");
    }

    @Test
    void refusesControlCharactersInARow() throws Exception {
        var answer = post("posts", "code,name\nP1,a\u0000b\nP2,ok\n".getBytes(UTF_8));
        assertThat(answer.get("created").asInt()).isEqualTo(1);
        assertThat(answer.get("errors").get(0).get("code").asText()).isEqualTo("INVALID_CHARACTER");
    }

    @Test
    void refusesThreeHundredMegabytesHoweverTheyCome() throws Exception {
        var announced = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(300L << 20)), 300L << 20);
        problem(send("posts", announced), 413, "FILE_TOO_LARGE", "200 MB");
        problem(send("posts", BodyPublishers.ofInputStream(() -> zeros(300L << 20))), 413, "FILE_TOO_LARGE", "200 MB");
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".getBytes(UTF_8);
        var form = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofInputStream(() -> zeros(300L << 20)),
                BodyPublishers.ofString("\r\n--b--\r\n"));
        var answer = client.send(
                request("/api/v1/imports/posts")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(form)
                        .build(),
                BodyHandlers.ofString());
        problem(answer, 413, "TOO_LARGE", "Split");
    }

    @Test
    void onlyThoseWithTheRightMayImport() throws Exception {
        assertThat(anybody()
                        .send("POST", "/api/v1/imports/posts", "text/csv", POSTS)
                        .status())
                .isEqualTo(401);
        assertThat(as("plain-1")
                        .send("POST", "/api/v1/imports/posts", "text/csv", POSTS)
                        .status())
                .isEqualTo(403);
        assertThat(as("owner-1")
                        .send("POST", "/api/v1/imports/posts", "text/csv", POSTS)
                        .status())
                .isEqualTo(403);
        var figures = "source,external_id,employee_no,measure,date,value\nOMS,1,E2,gmv,2026-01-01,5\n";
        assertThat(as("owner-1")
                        .send("POST", "/api/v1/imports/measurements", "text/csv", figures)
                        .status())
                .isEqualTo(200);
        assertThat(as("plain-1").get("/api/v1/imports").status()).isEqualTo(403);
    }

    @Test
    void theErrorReportAndTheTemplateCanBeDownloaded() throws Exception {
        var answer = post("posts", "code,name\nP1,\n=1+1,x\n".getBytes(UTF_8));
        var report = as("hr-1")
                .with("Accept-Language", "zh")
                .get("/api/v1/imports/" + answer.get("id").asLong() + "/errors.csv");
        assertThat(report.body())
                .startsWith("\uFEFFrow,column,code,message,value\r\n")
                .contains("此处必填", ",'=1+1\r\n");
        assertThat(as("owner-1")
                        .get("/api/v1/imports/" + answer.get("id").asLong() + "/errors.csv")
                        .status())
                .isEqualTo(404);
        assertThat(as("hr-1").get("/api/v1/imports/posts/template.csv").body())
                .isEqualTo("\uFEFFcode,name,name_en,family\r\n");
    }

    private JsonNode post(String dataset, byte[] body) throws Exception {
        var answer = raw(dataset, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> raw(String dataset, byte[] body) throws Exception {
        return send(dataset, BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(String dataset, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(
                request("/api/v1/imports/" + dataset)
                        .header("Content-Type", "text/csv")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String dataset, String name, byte[] content) throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--b--\r\n"));
        return client.send(
                request("/api/v1/imports/" + dataset)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var login = Base64.getEncoder().encodeToString(("hr-1:" + PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Accept-Language", "en");
    }

    private static void problem(HttpResponse<String> answer, int status, String code, String named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"")
                .contains(named)
                .doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("员工");
            var heads = new String[] {"employee_no", "name", "org_unit", "post", "employment_type", "hired_on"};
            for (var i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            sheet.value(1, 0, 1001);
            sheet.value(1, 1, "𠮷田");
            sheet.value(1, 2, "SHOP");
            sheet.value(1, 3, "CS");
            sheet.value(1, 4, "full_time");
            sheet.value(1, 5, LocalDate.of(2025, 3, 1));
            sheet.style(1, 5).format("yyyy/m/d").set();
        }
        return bytes.toByteArray();
    }

    private static InputStream zeros(long length) {
        return new ByteArrayInputStream(new byte[0]) {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(most, left);
                java.util.Arrays.fill(buffer, from, from + read, (byte) 'a');
                left -= read;
                return read;
            }
        };
    }
}
