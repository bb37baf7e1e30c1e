package io.perfcycle.evidence;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.evidence.EffectEvidence.OfStage;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the stages of a cycle took people, and whether they were in time: from the cycle's own tables, which nothing forgets. */
@Component
class StageReading {

    /** One person in one stage, ended. */
    record Ended(
            String stage,
            boolean done,
            Instant openedAt,
            Instant endedAt,
            @Nullable Instant dueAt) {

        boolean inTime() {
            return done && (dueAt == null || !endedAt.isAfter(dueAt));
        }

        double days() {
            return Duration.between(openedAt, endedAt).toMillis() / MILLIS_A_DAY;
        }
    }

    private static final double MILLIS_A_DAY = 86_400_000;
    private static final int FEWEST = 5;

    private final JdbcClient database;

    StageReading(JdbcClient database) {
        this.database = database;
    }

    List<Ended> of(String cycle) {
        return database.sql("""
                        select s.stage, s.state, s.opened_at, s.ended_at, w.due_at from participation p
                        join participation_stage s on s.participation_id = p.id
                        join stage_window w on w.cycle = p.cycle and w.stage = s.stage
                        where p.cycle = ? and s.state in ('DONE', 'MISSED') and s.ended_at is not null
                        order by w.position, p.id""")
                .param(cycle)
                .query((row, n) -> new Ended(
                        row.getString("stage"),
                        row.getString("state").equals("DONE"),
                        Objects.requireNonNull(UtcColumn.read(row, "opened_at")),
                        Objects.requireNonNull(UtcColumn.read(row, "ended_at")),
                        UtcColumn.read(row, "due_at")))
                .list();
    }

    /** The stages in their order. */
    static List<OfStage> stages(List<Ended> all) {
        Map<String, List<Ended>> byStage = new LinkedHashMap<>();
        all.forEach(one ->
                byStage.computeIfAbsent(one.stage(), any -> new ArrayList<>()).add(one));
        var stages = new ArrayList<OfStage>();
        byStage.forEach((stage, people) -> stages.add(stage(stage, people)));
        return stages;
    }

    private static OfStage stage(String stage, List<Ended> people) {
        var days = people.stream()
                .filter(Ended::done)
                .mapToDouble(Ended::days)
                .sorted()
                .toArray();
        return new OfStage(
                stage,
                people.size(),
                GroupComparison.mean(days),
                days.length < FEWEST ? null : (Double) RaterComparison.median(days),
                inTime(people),
                share((int) people.stream().filter(one -> !one.done()).count(), people.size()));
    }

    static Estimate inTime(List<Ended> all) {
        return share((int) all.stream().filter(Ended::inTime).count(), all.size());
    }

    private static Estimate share(int hits, int n) {
        return n < FEWEST ? Estimate.insufficient(n) : Proportion.of(hits, n);
    }
}
