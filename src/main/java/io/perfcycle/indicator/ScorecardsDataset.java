package io.perfcycle.indicator;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.Candidates.Candidate;
import io.perfcycle.imports.Change;
import io.perfcycle.imports.Column;
import io.perfcycle.imports.Dataset;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.Rows;
import io.perfcycle.imports.Words;
import io.perfcycle.organization.Organization;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Imports scorecards. A file states each scorecard (post and date) as a whole: its weights add up to exactly 100, where
 * vetoes and bonuses carry none; a scorecard with a bad line is rejected as a whole, and a good one replaces what was stored
 * for that post and date.
 */
@Component
class ScorecardsDataset implements Dataset {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the lines of one scorecard have in common. */
    record Key(String post, LocalDate effectiveFrom) {
        static Key of(ScorecardLine line) {
            return new Key(line.post(), line.effectiveFrom());
        }
    }

    private final Indicators indicators;
    private final Organization organization;
    private final ScorecardLines stored;

    ScorecardsDataset(Indicators indicators, Organization organization, ScorecardLines stored) {
        this.indicators = indicators;
        this.organization = organization;
        this.stored = stored;
    }

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("post"),
                required("indicator"),
                required("weight"),
                optional("threshold"),
                optional("target"),
                optional("stretch"),
                optional("low"),
                optional("high"),
                optional("low_zero"),
                optional("high_zero"),
                optional("min_weight"),
                optional("max_weight"),
                optional("effective_from"));
    }

    @Override
    public Change plan(Rows rows, ImportRun run) {
        var known = indicators.valid();
        var candidates = new Candidates<ScorecardLine>();
        var scorecards = new LinkedHashMap<Key, List<Candidate<ScorecardLine>>>();
        rows.forEach(row -> {
            var line = LineReading.read(row, known);
            scorecards.computeIfAbsent(Key.of(line), key -> new ArrayList<>()).add(new Candidate<>(row, line));
            candidates.add(
                    row,
                    "indicator",
                    line.post() + '\u001F' + line.effectiveFrom() + '\u001F' + line.indicator(),
                    line);
        });
        candidates.checkReferences(
                "post", ScorecardLine::post, organization.posts().keySet(), "posts");
        candidates.checkReferences("indicator", ScorecardLine::indicator, known.keySet(), "indicators");
        scorecards.forEach(ScorecardsDataset::checkWhole);
        scorecards
                .values()
                .removeIf(lines -> lines.stream().anyMatch(line -> !line.row().isSound()));
        var sound = new LinkedHashMap<Key, List<ScorecardLine>>();
        scorecards.forEach((key, lines) ->
                sound.put(key, lines.stream().map(Candidate::value).toList()));
        return stored.change(sound);
    }

    private static void checkWhole(Key key, List<Candidate<ScorecardLine>> lines) {
        var bad = lines.stream().filter(line -> !line.row().isSound()).findFirst();
        if (bad.isPresent()) {
            lines.stream()
                    .filter(line -> line.row().isSound())
                    .forEach(line -> line.row()
                            .reject(
                                    "post",
                                    "SCORECARD_REJECTED",
                                    bad.get().row().number(),
                                    key.effectiveFrom()));
            return;
        }
        var sum = lines.stream().map(line -> line.value().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            var difference = HUNDRED.subtract(sum);
            var words = Words.of(
                    difference.signum() > 0 ? "indicator.import.WEIGHTS_TOO_LOW" : "indicator.import.WEIGHTS_TOO_HIGH",
                    key.post(),
                    key.effectiveFrom(),
                    LineReading.plain(sum),
                    LineReading.plain(difference.abs()));
            lines.forEach(line -> line.row().reject("weight", "WEIGHTS_NOT_100", words));
        }
    }
}
