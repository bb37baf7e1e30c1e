package io.perfcycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards of participations: what each person is measured by in a cycle. */
@Component
public class ScorecardItems {

    /** A line to be written. */
    public record NewItem(long participationId, int position, StandardItem line, boolean own) {}

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ScorecardItems(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** One person's lines in their order. */
    public List<ScorecardItem> of(long participationId) {
        return of(List.of(participationId)).getOrDefault(participationId, List.of());
    }

    /** Many people's lines in one query. */
    public Map<Long, List<ScorecardItem>> of(Collection<Long> participationIds) {
        if (participationIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        "select * from scorecard_item where participation_id in (:ids) order by participation_id, position")
                .param("ids", participationIds)
                .query(ScorecardItems::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ScorecardItem::participationId));
    }

    /** Replaces a person's scorecard by what was agreed. */
    @Transactional
    public void replace(long participationId, List<NewItem> agreed) {
        database.sql("delete from scorecard_item where participation_id = ?")
                .param(participationId)
                .update();
        insert(agreed);
    }

    void insert(List<NewItem> rows) {
        batches.batchUpdate("""
                insert into scorecard_item
                  (participation_id, position, indicator, indicator_version, name, name_en, kind, unit, direction, basis,
                   formula, missing, owner, guard_of, weight, threshold, target, stretch, low, high, low_zero, high_zero,
                   min_weight, max_weight, own)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            var line = row.line();
            var place = 0;
            for (var value : new Object[] {
                row.participationId(),
                row.position(),
                line.indicator(),
                line.indicatorVersion(),
                line.name(),
                line.nameEn(),
                line.kind(),
                line.unit(),
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
                row.getInt("position"),
                new StandardItem(
                        row.getString("indicator"),
                        row.getInt("indicator_version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("kind"),
                        row.getString("unit"),
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
