package io.perfcycle.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.perfcycle.indicator.LibraryReference.Origin;
import io.perfcycle.indicator.LibraryReference.Said;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The indicators that come with the product, in packs by post group: to look up and to start from. Nothing of it counts before it is loaded. */
@Component
public class Library {

    private static final String FOLDER = "io/perfcycle/indicator/library/";

    private final Map<String, LibraryPack> packs = new LinkedHashMap<>();
    private final Map<String, LibraryEntry> entries = new LinkedHashMap<>();

    Library() {
        read("packs.csv").forEach(row -> {
            var pack = new LibraryPack(
                    row.getField("pack"), row.getField("name"), row.getField("name_en"), said(row, "note"));
            packs.put(pack.code(), pack);
        });
        Map<String, NamedCsvRecord> references = read("references.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("indicator"), Function.identity()));
        read("indicators.csv").forEach(row -> {
            var reference = references.get(row.getField("code"));
            var entry = new LibraryEntry(
                    row.getField("code"),
                    reference.getField("pack"),
                    indicator(row),
                    reference(reference),
                    row.getFieldsAsMap());
            entries.put(entry.code(), entry);
        });
    }

    /** All packs, in the order of the library. */
    public List<LibraryPack> packs() {
        return List.copyOf(packs.values());
    }

    public Optional<LibraryPack> pack(String code) {
        return Optional.ofNullable(packs.get(code));
    }

    /** The indicators of a pack. */
    public List<LibraryEntry> entries(String pack) {
        return entries.values().stream()
                .filter(entry -> entry.pack().equals(pack))
                .toList();
    }

    public Optional<LibraryEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    private static List<NamedCsvRecord> read(String name) {
        try (var in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator indicator(NamedCsvRecord row) {
        return new Indicator(
                0,
                row.getField("code"),
                0,
                row.getField("name"),
                text(row, "name_en"),
                Kind.valueOf(row.getField("kind")),
                text(row, "unit"),
                text(row, "unit_en"),
                Direction.valueOf(row.getField("direction")),
                Basis.valueOf(row.getField("basis")),
                text(row, "formula"),
                text(row, "source"),
                null,
                text(row, "guard_of"),
                MissingPolicy.valueOf(row.getField("missing")),
                text(row, "definition"),
                text(row, "definition_en"),
                null);
    }

    private static LibraryReference reference(NamedCsvRecord row) {
        return new LibraryReference(
                row.getField("scope"),
                text(row, "relative_to"),
                number(row, "threshold"),
                number(row, "target"),
                number(row, "stretch"),
                number(row, "low"),
                number(row, "high"),
                number(row, "low_zero"),
                number(row, "high_zero"),
                number(row, "min_weight"),
                number(row, "max_weight"),
                Origin.valueOf(row.getField("origin")),
                text(row, "reference_source"),
                said(row, "reference"),
                row.getField("frequency"),
                Arrays.stream(row.getField("guards").split(";"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                said(row, "guarded_by"),
                said(row, "risk"),
                said(row, "note"));
    }

    private static @Nullable Said said(NamedCsvRecord row, String column) {
        var zh = row.getField(column);
        return zh.isEmpty() ? null : new Said(zh, row.getField(column + "_en"));
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : new BigDecimal(text);
    }
}
