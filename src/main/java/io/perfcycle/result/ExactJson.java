package io.perfcycle.result;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traces and inputs as JSON whose numbers are strings, so that no reader on the way makes a binary fraction of them. */
final class ExactJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .withConfigOverride(BigDecimal.class, c -> c.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private static final TypeReference<Map<String, @Nullable BigDecimal>> INPUTS = new TypeReference<>() {};

    private ExactJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static Trace trace(String json) {
        try {
            return JSON.readValue(json, Trace.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored trace cannot be read", e);
        }
    }

    static Map<String, @Nullable BigDecimal> inputs(String json) {
        try {
            return JSON.readValue(json, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored inputs cannot be read", e);
        }
    }
}
