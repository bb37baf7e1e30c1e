package io.perfcycle.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The segments of participations: one, the whole period, for nearly everybody (asked without a query); several where HR has
 * split one after a transfer or a change of manager. Source: contract section 5, "A transfer makes segments weighted by
 * days".
 */
@Component
public class Segments {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Participations participations;
    private final Cycles cycles;
    private final StandardScorecards standards;
    private final ScorecardItems scorecards;
    private final ParticipationRows rows;
    private final SegmentSettings settings;

    Segments(
            JdbcClient database,
            JdbcTemplate batches,
            Participations participations,
            Cycles cycles,
            StandardScorecards standards,
            ScorecardItems scorecards,
            ParticipationRows rows,
            SegmentSettings settings) {
        this.database = database;
        this.batches = batches;
        this.participations = participations;
        this.cycles = cycles;
        this.standards = standards;
        this.scorecards = scorecards;
        this.rows = rows;
        this.settings = settings;
    }

    /** The segments that count, in order; at least one. */
    public List<Segment> of(long participationId) {
        return of(List.of(participations.get(participationId))).get(participationId);
    }

    /** The same of many people: one query for all who are split, none for the others. */
    public Map<Long, List<Segment>> of(Collection<Participation> people) {
        var counting = new HashMap<Long, List<Segment>>();
        all(people)
                .forEach((id, segments) -> counting.put(
                        id, segments.stream().filter(Segment::counts).toList()));
        return counting;
    }

    private Map<Long, List<Segment>> all(Collection<Participation> people) {
        var segments = new HashMap<Long, List<Segment>>();
        var periods = new HashMap<String, Cycle>();
        var split = new ArrayList<Long>();
        for (var person : people) {
            if (person.segments() == 1) {
                var cycle = periods.computeIfAbsent(person.cycle(), cycles::get);
                segments.put(person.id(), List.of(whole(person, cycle)));
            } else {
                split.add(person.id());
            }
        }
        if (!split.isEmpty()) {
            database.sql("select * from participation_segment where participation_id in (:ids)"
                            + " order by participation_id, position")
                    .param("ids", split)
                    .query(Segments::read)
                    .list()
                    .forEach(segment -> segments.computeIfAbsent(segment.participationId(), id -> new ArrayList<>())
                            .add(segment));
        }
        return segments;
    }

    private static Segment whole(Participation person, Cycle cycle) {
        return new Segment(
                person.id(),
                0,
                cycle.periodStart(),
                cycle.periodEnd(),
                person.orgUnit(),
                person.post(),
                person.managerNo().orElse(null),
                true);
    }

    /** The newest segment: where the person is now. */
    public Segment newest(Participation person) {
        var segments = all(List.of(person)).get(person.id());
        return segments.get(segments.size() - 1);
    }

    /**
     * Ends the newest segment on the day before, and begins another: with the agreed lines of the first on the same post,
     * with the post's scorecard on another. A segment too short to be rated no longer counts; where all are, the longest
     * does.
     *
     * @param from first day of the new segment; after the first day of the newest, and within the period
     */
    void split(Participation person, LocalDate from, Placement now) {
        var cycle = cycles.get(person.cycle());
        var segments = new ArrayList<>(all(List.of(person)).get(person.id()));
        var newest = segments.remove(segments.size() - 1);
        if (!from.isAfter(newest.from()) || from.isAfter(newest.to())) {
            throw new IllegalArgumentException("%s cannot be split on %s".formatted(person.key(), from));
        }
        var added = new Segment(
                person.id(),
                newest.position() + 1,
                from,
                cycle.periodEnd(),
                now.orgUnit(),
                now.post(),
                now.manager(),
                true);
        segments.add(newest.until(from.minusDays(1)));
        segments.add(added);
        write(person.id(), judged(segments));
        scorecards.replace(person.id(), added.position(), lines(person, cycle, segments, added));
        person.follow(added, segments.size());
        rows.flush();
    }

    private List<Segment> judged(List<Segment> segments) {
        var longest = segments.stream().mapToLong(Segment::days).max().orElse(0);
        var least = Math.min(settings.leastDays(), longest);
        return segments.stream()
                .map(segment -> segment.counting(segment.days() >= least))
                .toList();
    }

    private List<ScorecardItems.NewItem> lines(
            Participation person, Cycle cycle, List<Segment> segments, Segment added) {
        var before = segments.stream()
                .filter(segment ->
                        segment.position() < added.position() && segment.post().equals(added.post()))
                .reduce((earlier, later) -> later);
        if (before.isPresent()) {
            return scorecards.inSegment(person.id(), before.get().position()).stream()
                    .map(item -> new ScorecardItems.NewItem(person.id(), item.position(), item.line(), item.own()))
                    .toList();
        }
        var standard = standards.ofPost(cycle, added.post(), added.from());
        var lines = new ArrayList<ScorecardItems.NewItem>();
        for (var line : standard) {
            lines.add(new ScorecardItems.NewItem(person.id(), lines.size() + 1, line, false));
        }
        return lines;
    }

    private void write(long participationId, List<Segment> segments) {
        database.sql("delete from participation_segment where participation_id = ?")
                .param(participationId)
                .update();
        batches.batchUpdate(
                "insert into participation_segment"
                        + " (participation_id, position, from_on, to_on, org_unit, post, manager_no, counts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                segments.stream()
                        .map(segment -> new Object[] {
                            segment.participationId(),
                            segment.position(),
                            segment.from(),
                            segment.to(),
                            segment.orgUnit(),
                            segment.post(),
                            segment.manager(),
                            segment.counts()
                        })
                        .toList());
    }

    private static Segment read(ResultSet row, int number) throws SQLException {
        return new Segment(
                row.getLong("participation_id"),
                row.getInt("position"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("org_unit"),
                row.getString("post"),
                row.getString("manager_no"),
                row.getBoolean("counts"));
    }
}
