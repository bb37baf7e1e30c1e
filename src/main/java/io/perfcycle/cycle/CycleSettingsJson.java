package io.perfcycle.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;

/** Stores a cycle's settings as JSON: they are read whole and never searched. A value: JPA need not copy it to see whether it changed. */
@Immutable
class CycleSettingsJson implements AttributeConverter<CycleSettings, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(CycleSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings cannot be written", e);
        }
    }

    @Override
    public CycleSettings convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, CycleSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings cannot be read", e);
        }
    }
}
