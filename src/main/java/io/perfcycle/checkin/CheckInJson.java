package io.perfcycle.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Figures and remarks as JSON; their numbers are strings already. */
final class CheckInJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(
                    com.fasterxml.jackson.annotation.PropertyAccessor.IS_GETTER,
                    com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)
            .build();

    private static final TypeReference<List<FigureLine>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REMARKS = new TypeReference<>() {};

    private CheckInJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static List<FigureLine> figures(String json) {
        return read(json, FIGURES);
    }

    static List<String> codes(String json) {
        return read(json, CODES);
    }

    static Map<String, String> remarks(String json) {
        return read(json, REMARKS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored check-in cannot be read", e);
        }
    }
}
