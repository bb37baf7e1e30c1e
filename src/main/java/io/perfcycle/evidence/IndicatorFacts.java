package io.perfcycle.evidence;

import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest version of each indicator of the library, retired ones too: past cycles were measured by them. */
@Component
class IndicatorFacts {

    /** @param formula null where people rate or supply the figure */
    record Fact(
            String code,
            String name,
            @Nullable String nameEn,
            Kind kind,
            @Nullable Direction direction,
            @Nullable String formula) {

        /** The most points it can give: beyond its corridor or its full share nothing is to be had. */
        double cap() {
            return kind == Kind.MILESTONE || direction == Direction.RANGE ? 100 : 120;
        }
    }

    private final JdbcClient database;

    IndicatorFacts(JdbcClient database) {
        this.database = database;
    }

    /** By code; people's own goals are in no library and not in the map. */
    Map<String, Fact> of(Collection<String> codes) {
        var facts = new HashMap<String, Fact>();
        if (!codes.isEmpty()) {
            database.sql("""
                            select code, name, name_en, kind, direction, formula from indicator
                            where code in (:codes) order by code, version""").param("codes", Set.copyOf(codes)).query(row -> {
                var direction = row.getString("direction");
                facts.put(
                        row.getString("code"),
                        new Fact(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("name_en"),
                                Kind.valueOf(row.getString("kind")),
                                direction == null ? null : Direction.valueOf(direction),
                                row.getString("formula")));
            });
        }
        return facts;
    }
}
