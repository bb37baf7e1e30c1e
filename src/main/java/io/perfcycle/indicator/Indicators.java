package io.perfcycle.indicator;

import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators, their behaviour anchors and the posts' scorecards, to be asked by everybody; imports and decided changes alter them. */
@Component
public class Indicators {

    static final RowMapper<Indicator> INDICATOR = (row, n) -> new Indicator(
            row.getLong("id"),
            row.getString("code"),
            row.getInt("version"),
            row.getString("name"),
            row.getString("name_en"),
            Kind.valueOf(row.getString("kind")),
            row.getString("unit"),
            row.getString("unit_en"),
            row.getString("direction") == null ? null : Direction.valueOf(row.getString("direction")),
            Basis.valueOf(row.getString("basis")),
            row.getString("formula"),
            row.getString("source"),
            row.getString("owner"),
            row.getString("guard_of"),
            MissingPolicy.valueOf(row.getString("missing")),
            row.getString("definition"),
            row.getString("definition_en"),
            row.getObject("effective_from", LocalDate.class));

    static final RowMapper<ScorecardLine> LINE = (row, n) -> new ScorecardLine(
            row.getString("post"),
            row.getObject("effective_from", LocalDate.class),
            row.getString("indicator"),
            row.getBigDecimal("weight"),
            row.getBigDecimal("threshold"),
            row.getBigDecimal("target"),
            row.getBigDecimal("stretch"),
            row.getBigDecimal("low"),
            row.getBigDecimal("high"),
            row.getBigDecimal("low_zero"),
            row.getBigDecimal("high_zero"),
            row.getBigDecimal("min_weight"),
            row.getBigDecimal("max_weight"));

    private static final RowMapper<BehaviourAnchor> ANCHOR = (row, n) -> new BehaviourAnchor(
            row.getString("indicator"),
            row.getInt("anchor_level"),
            row.getString("anchor"),
            row.getString("anchor_en"),
            row.getString("evidence"));

    private final JdbcClient jdbc;

    Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each indicator, by code; it may begin later only. */
    public Map<String, Indicator> valid() {
        var valid = new LinkedHashMap<String, Indicator>();
        jdbc.sql("select * from indicator where valid = true order by code")
                .query(INDICATOR)
                .list()
                .forEach(indicator -> valid.put(indicator.code(), indicator));
        return valid;
    }

    /** The version of each indicator that a cycle beginning on this day takes, by code. */
    public Map<String, Indicator> validOn(LocalDate day) {
        var valid = new LinkedHashMap<String, Indicator>();
        jdbc.sql("select * from indicator order by code, version")
                .query(INDICATOR)
                .list()
                .forEach(indicator -> {
                    if (indicator.effectiveFrom() == null
                            || !indicator.effectiveFrom().isAfter(day)) {
                        valid.put(indicator.code(), indicator);
                    } else {
                        valid.putIfAbsent(indicator.code(), indicator);
                    }
                });
        return valid;
    }

    /** The newest version of one indicator. */
    public Optional<Indicator> find(String code) {
        return jdbc.sql("select * from indicator where code = ? and valid = true")
                .param(code)
                .query(INDICATOR)
                .optional();
    }

    /** Exactly these versions, by their ids, as a cycle has pinned them. */
    public Map<Long, Indicator> findAll(Collection<Long> ids) {
        var found = new HashMap<Long, Indicator>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from indicator where id in (:ids)")
                    .param("ids", ids)
                    .query(INDICATOR)
                    .list()
                    .forEach(indicator -> found.put(indicator.id(), indicator));
        }
        return found;
    }

    /** Every version of one indicator, oldest first. */
    public List<Indicator> history(String code) {
        return jdbc.sql("select * from indicator where code = ? order by version")
                .param(code)
                .query(INDICATOR)
                .list();
    }

    /** The scorecard of each post that is in force on this day; a post without one is not in the map. */
    public Map<String, List<ScorecardLine>> scorecardsOn(LocalDate day) {
        var scorecards = new LinkedHashMap<String, List<ScorecardLine>>();
        jdbc.sql("""
                        select line.* from scorecard_line line
                        join (select post, max(effective_from) effective_from from scorecard_line
                              where effective_from <= ? group by post) latest
                          on latest.post = line.post and latest.effective_from = line.effective_from
                        order by line.post, line.id""")
                .param(day)
                .query(LINE)
                .list()
                .forEach(line -> scorecards
                        .computeIfAbsent(line.post(), post -> new ArrayList<>())
                        .add(line));
        return scorecards;
    }

    /** The behaviour anchors of all rated indicators, by indicator, lowest level first. */
    public Map<String, List<BehaviourAnchor>> anchors() {
        var anchors = new LinkedHashMap<String, List<BehaviourAnchor>>();
        jdbc.sql("select * from behaviour_anchor order by indicator, anchor_level")
                .query(ANCHOR)
                .list()
                .forEach(anchor -> anchors.computeIfAbsent(anchor.indicator(), indicator -> new ArrayList<>())
                        .add(anchor));
        return anchors;
    }
}
