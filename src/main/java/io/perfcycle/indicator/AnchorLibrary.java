package io.perfcycle.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings the behaviour anchors that ship with the product into the database at start; anchors already there stay as they are. */
@Component
class AnchorLibrary {

    private static final ClassPathResource FILE =
            new ClassPathResource("io/perfcycle/indicator/library/behaviour-anchors.csv");

    private final JdbcTemplate jdbc;

    AnchorLibrary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-100)
    void load() throws IOException {
        if (!FILE.exists()) {
            return;
        }
        try {
            insertMissing();
        } catch (DuplicateKeyException otherNodeWasFaster) {
            // the anchors are there, which is all that is wanted
        }
    }

    private void insertMissing() throws IOException {
        var present = new HashSet<>(
                jdbc.queryForList("select concat(indicator, ' ', anchor_level) from behaviour_anchor", String.class));
        try (var records = CsvReader.builder().ofNamedCsvRecord(FILE.getInputStream())) {
            jdbc.batchUpdate(
                    "insert into behaviour_anchor (indicator, anchor_level, anchor, anchor_en, evidence) values (?, ?, ?, ?, ?)",
                    records.stream()
                            .filter(line ->
                                    !present.contains(line.getField("indicator") + " " + line.getField("level")))
                            .map(AnchorLibrary::values)
                            .toList());
        }
    }

    private static Object[] values(NamedCsvRecord line) {
        return new Object[] {
            line.getField("indicator"),
            Integer.valueOf(line.getField("level")),
            line.getField("anchor"),
            line.getField("anchor_en"),
            line.findField("evidence").orElse("")
        };
    }
}
