package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.support.ApplicationIT;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contract: the OpenAPI document as served shows an example for every body, every answer and every part of an address. */
class ApiDocumentIT extends ApplicationIT {

    @Autowired
    private ObjectMapper json;

    @Test
    void everyAddressOfTheServedDocumentIsWorked() throws IOException {
        var document = json.readTree(anybody().get("/v3/api-docs").body());
        var bare = new ArrayList<String>();
        var addresses = 0;
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                addresses++;
                if (!isWorked(operation.getValue())) {
                    bare.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(addresses).isGreaterThan(60);
        assertThat(bare).isEmpty();
    }

    @Test
    void examplesStandUnderTheTypeAndStatusTheyHave() throws IOException {
        var paths = json.readTree(anybody().get("/v3/api-docs").body()).get("paths");
        var created = paths.at("/~1api~1v1~1cycles/post");
        assertThat(created.at("/requestBody/content/application~1json/example/policies/appeals/workingDays")
                        .asInt())
                .isEqualTo(5);
        assertThat(created.at("/responses/201/content/application~1json/example/state")
                        .asText())
                .isEqualTo("DRAFT");
        assertThat(paths.at("/~1api~1v1~1cycles~1{code}~1results.csv/get/responses/200/content/text~1csv/example")
                        .asText())
                .startsWith("employee_no,name,");
    }

    private static boolean isWorked(JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path") && !parameter.has("example")) {
                return false;
            }
        }
        var body = operation.get("requestBody");
        if (body != null && !shows(body)) {
            return false;
        }
        for (var response : operation.path("responses").properties()) {
            var answers =
                    response.getKey().startsWith("2") && response.getValue().has("content");
            if (answers && !shows(response.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean shows(JsonNode described) {
        for (var type : described.path("content")) {
            if (type.has("example")) {
                return true;
            }
        }
        return false;
    }
}
