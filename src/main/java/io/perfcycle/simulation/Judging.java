package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.Figures;
import io.perfcycle.simulation.DiligentPeople.Opinion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Ratings of oneself and of one's people, by a given opinion, with evidence where a level is extreme; a second look agrees. */
final class Judging implements Part {

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
    private static final int MIDDLE = 3;

    private final Opinion opinion;
    private final LocalDate evidenceOn;

    Judging(Opinion opinion, LocalDate evidenceOn) {
        this.opinion = opinion;
        this.evidenceOn = evidenceOn;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "assessSelf", from(question -> ratings(question, true)),
                "ratePerformance", from(question -> ratings(question, false)),
                "rateSegment", from(question -> segment(question.page())),
                "reviewRating", always(Map.of("decision", "AGREED", "comment", "评分与事实相符。")));
    }

    private Map<String, Object> ratings(Question question, boolean self) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var item : question.scorecard()) {
            if (!Figures.fromData(item) && !(self && "BONUS".equals(item.line().kind()))) {
                rows.add(rating(question, item, self));
            }
        }
        var summary = self ? Remarks.SELF : Remarks.MANAGER;
        return Map.of("ratings", rows, "summary", summary.pick(question.employeeNo(), evidenceOn));
    }

    private Map<String, Object> rating(Question question, ScorecardItem item, boolean self) {
        var person = question.employeeNo();
        var value = self ? opinion.ofOneself(person, item) : opinion.of(person, item);
        var row = new LinkedHashMap<String, Object>();
        row.put("indicator", item.indicator());
        row.put("value", value);
        row.put("notObserved", false);
        row.put("comment", Remarks.OBSERVED.pick(person, item.indicator(), evidenceOn, self));
        var extreme = value.compareTo(LOWEST) == 0 || value.compareTo(HIGHEST) == 0;
        if ("RATED".equals(item.line().kind()) && extreme) {
            var proof = value.compareTo(HIGHEST) == 0 ? Remarks.PROOF_OF_GOOD : Remarks.PROOF_OF_BAD;
            row.put("evidence", proof.pick(person, item.indicator(), evidenceOn));
            row.put("evidenceOn", evidenceOn);
        }
        return row;
    }

    /** Days long past: the middle of each scale, as far as it goes from the form. */
    private static Map<String, Object> segment(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("items")
                .forEach(item -> rows.add(
                        "LEVEL".equals(item.path("scale").asText())
                                ? Map.of("indicator", item.path("indicator").asText(), "value", MIDDLE)
                                : Map.of("indicator", item.path("indicator").asText(), "notObserved", true)));
        return Map.of("ratings", rows);
    }
}
