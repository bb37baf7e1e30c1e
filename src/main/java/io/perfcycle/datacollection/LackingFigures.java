package io.perfcycle.datacollection;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who in a cycle is measured by an indicator, and who of them lacks the figure. */
@Component
class LackingFigures {

    /** One person and the figure in question. */
    record Holder(Participation person, FigureView figure) {}

    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final Participations participations;
    private final Figures figures;

    LackingFigures(JdbcClient database, Participations participations, Figures figures) {
        this.database = database;
        this.participations = participations;
        this.figures = figures;
    }

    /** Everybody measured by the indicator, by employee number; whoever is so in several segments, once for each of them. */
    Map<String, Holder> holders(String cycle, String indicator) {
        var holders = new LinkedHashMap<String, Holder>();
        var ids = ids(cycle, indicator);
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            var found = figures.of(chunk);
            participations
                    .load(chunk)
                    .forEach(person -> found.getOrDefault(person.id(), List.of()).stream()
                            .filter(figure -> figure.item().indicator().equals(indicator))
                            .forEach(figure -> holders.put(
                                    ScorecardItem.key(
                                            person.employeeNo(), figure.item().segment()),
                                    new Holder(person, figure))));
        }
        return holders;
    }

    private List<Long> ids(String cycle, String indicator) {
        return database.sql("""
                        select distinct p.id, p.employee_no from participation p join scorecard_item i on i.participation_id = p.id
                        where p.cycle = ? and p.state = 'ACTIVE' and i.indicator = ? order by p.employee_no""")
                .params(cycle, indicator)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
