package io.perfcycle.demo;

import io.perfcycle.scoring.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's closed quarters by its model alone, without figures, tables and engine: for asking many seeds what a review would say. */
public final class ModelHistory {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final double GAP_BELOW = 85;
    private static final double TAKES_IT = 0.6;
    private static final int DAYS_TO_LEARN = 15;
    private static final List<Integer> POINTS_OF_LEVELS = List.of(40, 70, 100, 110, 120);

    /** One person in one quarter; by indicator, the points of what is measured and the levels of what is rated. */
    public record Row(
            String cycle,
            LocalDate periodEnd,
            String person,
            String post,
            String manager,
            String unit,
            String type,
            LocalDate hiredOn,
            Map<String, Double> points,
            Map<String, Integer> levels,
            double measured,
            double total,
            double nextValue) {}

    private ModelHistory() {}

    /** With everything that is planted, or sound throughout. */
    public static List<Row> of(long seed, boolean flawed) {
        return of(seed, flawed ? DemoFlaws.PLANTED : DemoFlaws.NONE);
    }

    /**
     * Sound but for two flaws of a size to be asked about.
     *
     * @param kindness points of performance that the manager of after-sales service adds in judging
     * @param unfairness points of performance that are taken from people with flexible hours in judging
     */
    public static List<Row> of(long seed, double kindness, double unfairness) {
        return of(seed, new DemoFlaws("", "", "", Map.of(DemoFlaws.LENIENT, kindness), unfairness));
    }

    private static List<Row> of(long seed, DemoFlaws flaws) {
        var calendar = new DemoCalendar(TODAY);
        var files = new DemoFiles(calendar);
        var company = DemoCompany.read(files);
        var model = new DemoModel(company, TODAY, seed, flaws, new DemoLearning(company.courses()));
        var rows = new ArrayList<Row>();
        for (var offset = ChapterPastQuarters.OLDEST; offset < 0; offset++) {
            var quarter = calendar.quarter(offset);
            for (var person : company.people()) {
                var scorecard = company.scorecard(person.post(), quarter.start());
                var weeks = DemoWeeks.of(person, quarter).size();
                if (!scorecard.isEmpty() && weeks * 3 >= DemoWeeks.WEEKS_OF_A_QUARTER) {
                    rows.add(row(model, person, scorecard, quarter));
                }
            }
        }
        return rows;
    }

    /** One person's points of an indicator before and after some, who lay low, took a course. */
    public record Trained(String person, String post, double before, double after, boolean tookIt) {}

    /** Two quarters with a course in between, taken by six in ten of those below 85 points. */
    public static List<Trained> withCourse(long seed, String course, String indicator, String post) {
        var calendar = new DemoCalendar(TODAY);
        var company = DemoCompany.read(new DemoFiles(calendar));
        var learning = new DemoLearning(company.courses());
        var model = new DemoModel(company, TODAY, seed, DemoFlaws.PLANTED, learning);
        var before = calendar.quarter(-2);
        var after = calendar.quarter(-1);
        var people = new ArrayList<Trained>();
        for (var person : company.people()) {
            if (person.post().equals(post)) {
                var was = model.points(person.no(), indicator, before.start());
                var takesIt = was < GAP_BELOW && DemoChance.uniform("course", person.no(), seed) < TAKES_IT;
                if (takesIt) {
                    learning.finished(person.no(), course, before.end().plusDays(DAYS_TO_LEARN));
                }
                people.add(new Trained(
                        seed + "/" + person.no(),
                        post,
                        was,
                        model.points(person.no(), indicator, after.start()),
                        takesIt));
            }
        }
        return people;
    }

    private static Row row(
            DemoModel model, DemoCompany.Person person, List<DemoCompany.Line> scorecard, DemoQuarter quarter) {
        var points = new LinkedHashMap<String, Double>();
        var levels = new LinkedHashMap<String, Integer>();
        var sum = 0.0;
        var measured = 0.0;
        var weightMeasured = 0;
        for (var line : scorecard) {
            var code = line.indicator().code();
            if (line.indicator().kind() == Kind.RATED) {
                var level = model.rating(person.no(), code, quarter.start());
                levels.put(code, level);
                sum += line.weight() * POINTS_OF_LEVELS.get(level - 1);
            } else if (line.indicator().kind().weighs()) {
                var own = model.points(person.no(), code, quarter.start());
                points.put(code, own);
                sum += line.weight() * own;
                measured += line.weight() * own;
                weightMeasured += line.weight();
            }
        }
        var next = quarter.plus(1).start();
        return new Row(
                quarter.code(),
                quarter.end(),
                person.no(),
                person.post(),
                person.manager(),
                person.unit(),
                person.type().name(),
                person.hiredOn(),
                points,
                levels,
                measured / weightMeasured,
                sum / 100,
                model.valuePerHour(person.no(), points.keySet(), quarter.start(), next));
    }
}
