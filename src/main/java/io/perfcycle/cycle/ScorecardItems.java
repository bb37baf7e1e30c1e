package io.perfcycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards of participations: what each person is measured by in a cycle. */
@Component
public class ScorecardItems {

    /** A line to be written. */
    public record NewItem(long participationId, int segment, int position, StandardItem line, boolean own) {

        /** A line of the first segment, which for nearly everybody is the only one. */
        public NewItem(long participationId, int position, StandardItem line, boolean own) {
            this(participationId, 0, position, line, own);
        }

        NewItem in(int other) {
            return new NewItem(participationId, other, position, line, own);
        }
    }

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ScorecardItems(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** One person's lines in their order: those about which goals are agreed, of the first segment. */
    public List<ScorecardItem> of(long participationId) {
        return of(List.of(participationId)).getOrDefault(participationId, List.of());
    }

    /** The same of many people in one query. */
    public Map<Long, List<ScorecardItem>> of(Collection<Long> participationIds) {
        return read(participationIds, "segment = 0");
    }

    /** One person's lines in all segments that count, segment by segment: an indicator may stand in several. */
    public List<ScorecardItem> inAllSegments(long participationId) {
        return inAllSegments(List.of(participationId)).getOrDefault(participationId, List.of());
    }

    /** The same of many people in one query. */
    public Map<Long, List<ScorecardItem>> inAllSegments(Collection<Long> participationIds) {
        return read(participationIds, """
                not exists (select 1 from participation_segment s where s.participation_id = i.participation_id
                  and s.position = i.segment and s.counts = false)""");
    }

    /** One person's lines in one segment. */
    List<ScorecardItem> inSegment(long participationId, int segment) {
        return read(List.of(participationId), "segment = " + segment).getOrDefault(participationId, List.of());
    }

    private Map<Long, List<ScorecardItem>> read(Collection<Long> participationIds, String which) {
        if (participationIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select i.* from scorecard_item i where i.participation_id in (:ids) and " + which
                        + " order by i.participation_id, i.segment, i.position")
                .param("ids", participationIds)
                .query(ScorecardItems::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ScorecardItem::participationId));
    }

    /** Replaces a person's scorecard by what was agreed, also in later segments on the same post. */
    @Transactional
    public void replace(long participationId, List<NewItem> agreed) {
        var segments = new TreeSet<>(
                database.sql("""
                        select s.position from participation_segment s join participation_segment f
                          on f.participation_id = s.participation_id and f.position = 0 and f.post = s.post
                        where s.participation_id = ?""").param(participationId).query(Integer.class).list());
        segments.add(0);
        for (var segment : segments) {
            replace(participationId, segment, agreed);
        }
    }

    /** Gives a segment these lines instead of those it had. */
    void replace(long participationId, int segment, List<NewItem> lines) {
        database.sql("delete from scorecard_item where participation_id = ? and segment = ?")
                .params(participationId, segment)
                .update();
        insert(lines.stream().map(line -> line.in(segment)).toList());
    }

    void insert(List<NewItem> rows) {
        batches.batchUpdate("""
                insert into scorecard_item
                  (participation_id, segment, position, indicator, indicator_version, name, name_en, kind, unit, unit_en, direction, basis,
                   formula, missing, owner, guard_of, weight, threshold, target, stretch, low, high, low_zero, high_zero,
                   min_weight, max_weight, own)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            var line = row.line();
            var place = 0;
            for (var value : new Object[] {
                row.participationId(),
                row.segment(),
                row.position(),
                line.indicator(),
                line.indicatorVersion(),
                line.name(),
                line.nameEn(),
                line.kind(),
                line.unit(),
                line.unitEn(),
                line.direction(),
                line.basis(),
                line.formula(),
                line.missing(),
                line.owner(),
                line.guardOf(),
                line.weight(),
                line.threshold(),
                line.target(),
                line.stretch(),
                line.low(),
                line.high(),
                line.lowZero(),
                line.highZero(),
                line.minWeight(),
                line.maxWeight(),
                row.own()
            }) {
                statement.setObject(++place, value);
            }
        });
    }

    private static ScorecardItem read(ResultSet row, int number) throws SQLException {
        return new ScorecardItem(
                row.getLong("id"),
                row.getLong("participation_id"),
                row.getInt("segment"),
                row.getInt("position"),
                new StandardItem(
                        row.getString("indicator"),
                        row.getInt("indicator_version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getString("unit_en"),
                        row.getString("direction"),
                        row.getString("basis"),
                        row.getString("formula"),
                        row.getString("missing"),
                        row.getString("owner"),
                        row.getString("guard_of"),
                        row.getBigDecimal("weight"),
                        row.getBigDecimal("threshold"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("stretch"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getBigDecimal("low_zero"),
                        row.getBigDecimal("high_zero"),
                        row.getBigDecimal("min_weight"),
                        row.getBigDecimal("max_weight")),
                row.getBoolean("own"));
    }
}
