package io.perfcycle.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.start.ExampleBook.Example;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts the rooms' worked examples into the OpenAPI document, each under the media type it really has. */
@Component
class ApiExamples implements OpenApiCustomizer {

    private final ObjectMapper json;

    ApiExamples(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI document) {
        var book = ExampleBook.read(json);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    var address = method + " " + path;
                    book.find(address).ifPresent(example -> show(operation, example));
                    if (operation.getParameters() != null) {
                        operation
                                .getParameters()
                                .forEach(parameter -> book.parameter(address, parameter.getName())
                                        .ifPresent(parameter::setExample));
                    }
                }));
    }

    private static void show(Operation operation, Example example) {
        if (example.request() != null) {
            if (operation.getRequestBody() == null) {
                operation.setRequestBody(new RequestBody());
            }
            var body = operation.getRequestBody();
            var content = body.getContent() == null ? new Content() : body.getContent();
            body.setContent(content);
            put(content, example.sentAs(), example.request());
        }
        if (example.response() != null) {
            operation.getResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> response.getValue()
                            .setContent(answer(response.getValue().getContent(), example)));
        }
    }

    /** A controller that names no type is described as answering anything; the example knows better. */
    private static Content answer(@Nullable Content described, Example example) {
        var content = new Content();
        if (described != null && !described.isEmpty()) {
            content.addMediaType(
                    example.answeredAs(), described.values().iterator().next());
        }
        put(content, example.answeredAs(), example.response());
        return content;
    }

    private static void put(Content content, String type, @Nullable JsonNode example) {
        var shown = content.computeIfAbsent(type, unknown -> new MediaType());
        shown.setExamples(null);
        shown.setExample(example != null && example.isTextual() ? example.textValue() : example);
    }
}
