package io.perfcycle.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.perfcycle.scoring.ItemStatus;
import io.perfcycle.scoring.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest results of everybody in released cycles, with the points behind them: what statistics of a whole scheme start from.
 * Read in slices by one query each; of a trace only the few fields that are needed are unfolded.
 */
@Component
@Transactional(readOnly = true)
public class ScoredResults {

    private static final int SLICE = 2_000;

    private static final ObjectReader TRACES = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Traced.class);

    /**
     * One person's result of one cycle, as the person was placed at launch.
     *
     * @param total as rounded; null where there is no result
     * @param decidedLevel the level that people decided instead of the total; null where none did
     * @param vetoed whether a veto caps the level
     * @param split whether the participation has several segments, so that its items are means over days
     * @param items what weighs in the total, by place on the scorecard; no veto, bonus or not applicable line
     */
    public record Scored(
            String cycle,
            long participationId,
            String employeeNo,
            @Nullable String managerNo,
            String orgUnit,
            String post,
            String employmentType,
            LocalDate hiredOn,
            @Nullable BigDecimal total,
            @Nullable String level,
            @Nullable String decidedLevel,
            boolean vetoed,
            boolean split,
            List<Item> items) {}

    /**
     * What one indicator earned.
     *
     * @param weight as agreed, in percent
     * @param measured points of a figure that was there; NaN where it was missing, held or waived
     * @param counted the points with which it entered the total, which may be 0 for a missing figure; NaN where it did not enter
     */
    public record Item(String indicator, Kind kind, double weight, double measured, double counted) {}

    private record Traced(boolean vetoed, List<TracedSegment> segments) {}

    private record TracedSegment(int days, List<TracedItem> items) {}

    private record TracedItem(
            String indicator,
            Kind kind,
            double weight,
            @Nullable Double points,
            @Nullable Double weighted,
            ItemStatus status) {

        boolean weighs() {
            return kind.weighs() && status != ItemStatus.NOT_APPLICABLE;
        }
    }

    private final JdbcClient database;

    ScoredResults(JdbcClient database) {
        this.database = database;
    }

    /** Everybody in those of these cycles that are released or closed, by cycle and participation. */
    public List<Scored> of(Collection<String> cycles) {
        var all = new ArrayList<Scored>();
        for (var cycle : Set.copyOf(cycles).stream().sorted().toList()) {
            List<Scored> slice;
            var after = 0L;
            do {
                slice = slice(cycle, after);
                all.addAll(slice);
                after = slice.isEmpty() ? after : slice.get(slice.size() - 1).participationId();
            } while (slice.size() == SLICE);
        }
        return all;
    }

    private List<Scored> slice(String cycle, long after) {
        return database.sql("""
                        select p.id, p.cycle, p.employee_no, p.manager_no, p.org_unit, p.post, p.employment_type, p.hired_on,
                        r.total, r.level, r.decided_level, r.trace
                        from participation p join cycle c on c.code = p.cycle
                        join result_version r on r.participation_id = p.id
                        and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
                        where p.cycle = ? and p.id > ? and p.state = 'ACTIVE' and c.state in ('RELEASED', 'CLOSED')
                        order by p.id limit %d""".formatted(SLICE))
                .params(cycle, after)
                .query(ScoredResults::scored)
                .list();
    }

    private static Scored scored(ResultSet row, int number) throws SQLException {
        var trace = traced(row.getString("trace"));
        return new Scored(
                row.getString("cycle"),
                row.getLong("id"),
                row.getString("employee_no"),
                row.getString("manager_no"),
                row.getString("org_unit"),
                row.getString("post"),
                row.getString("employment_type"),
                row.getObject("hired_on", LocalDate.class),
                row.getBigDecimal("total"),
                row.getString("level"),
                row.getString("decided_level"),
                trace.vetoed(),
                trace.segments().size() > 1,
                items(trace.segments()));
    }

    private static Traced traced(String json) {
        try {
            return TRACES.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored trace cannot be read", e);
        }
    }

    private static List<Item> items(List<TracedSegment> segments) {
        if (segments.size() == 1) {
            return segments.get(0).items().stream()
                    .filter(TracedItem::weighs)
                    .map(item -> new Item(
                            item.indicator().intern(), item.kind(), item.weight(), measured(item), counted(item)))
                    .toList();
        }
        var means = new LinkedHashMap<String, Mean>();
        for (var segment : segments) {
            segment.items().stream()
                    .filter(TracedItem::weighs)
                    .forEach(item -> means.computeIfAbsent(item.indicator(), code -> new Mean(item.kind()))
                            .add(item, segment.days()));
        }
        return means.entrySet().stream()
                .map(entry -> entry.getValue().item(entry.getKey()))
                .toList();
    }

    private static double measured(TracedItem item) {
        return item.status() == ItemStatus.SCORED ? orNone(item.points()) : Double.NaN;
    }

    private static double counted(TracedItem item) {
        return item.weighted() == null ? Double.NaN : orNone(item.points());
    }

    private static double orNone(@Nullable Double points) {
        return points == null ? Double.NaN : points;
    }

    /** The mean over the days of several segments, of those in which there is something. */
    private static final class Mean {
        private final Kind kind;
        private final Part weight = new Part();
        private final Part measured = new Part();
        private final Part counted = new Part();

        Mean(Kind kind) {
            this.kind = kind;
        }

        void add(TracedItem item, int days) {
            weight.add(item.weight(), days);
            measured.add(ScoredResults.measured(item), days);
            counted.add(ScoredResults.counted(item), days);
        }

        Item item(String indicator) {
            return new Item(indicator.intern(), kind, weight.mean(), measured.mean(), counted.mean());
        }
    }

    private static final class Part {
        private double sum;
        private int days;

        void add(double value, int more) {
            if (!Double.isNaN(value)) {
                sum += value * more;
                days += more;
            }
        }

        double mean() {
            return days == 0 ? Double.NaN : sum / days;
        }
    }
}
