package io.perfcycle.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.perfcycle.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A CSV file in any encoding and with any separator that {@link Encoding} and its header line give away. */
record CsvTable(Path file, Set<String> knownColumns) implements Table {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LONGEST_FIELD = 1 << 20;

    @Override
    public void read(Consumer<List<String>> line) throws IOException {
        var charset = charset();
        var separator = separator(charset);
        var place = 1L;
        try (var reader = open(charset);
                var csv = reader(separator, reader)) {
            for (var record : csv) {
                place = record.getStartingLineNumber();
                line.accept(record.getFields());
            }
        } catch (CsvParseException e) {
            throw Refusal.unreadable("UNREADABLE_CSV", Long.toString(place)).at("line", place);
        }
    }

    private Charset charset() throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Encoding.of(bytes).orElseThrow(() -> Refusal.unreadable("UNREADABLE_FILE"));
        }
    }

    /** The separator by which the header line shows most of the columns we know. */
    private char separator(Charset charset) throws IOException {
        var best = SEPARATORS[0];
        var most = 0L;
        for (var separator : SEPARATORS) {
            var known = header(charset, separator).stream()
                    .map(Header::canonical)
                    .filter(knownColumns::contains)
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private List<String> header(Charset charset, char separator) throws IOException {
        try (var reader = open(charset);
                var csv = reader(separator, reader)) {
            var records = csv.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private Reader open(Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }
}
