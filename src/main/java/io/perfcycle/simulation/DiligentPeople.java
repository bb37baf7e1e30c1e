package io.perfcycle.simulation;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.ScorecardItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** People who agree to what is proposed, accept their figures, rate by a given opinion, learn, and talk and confirm at once. */
public class DiligentPeople implements Answers {

    /** What a person's work is worth: a level 1 to 5, a share, or bonus points, as the item's kind has it. */
    @FunctionalInterface
    public interface Opinion {

        BigDecimal of(String employeeNo, ScorecardItem item);

        /** What people think of their own work. */
        default BigDecimal ofOneself(String employeeNo, ScorecardItem item) {
            return of(employeeNo, item);
        }
    }

    private final Map<String, Function<Question, Optional<Object>>> answers = new HashMap<>();

    /** @param evidenceOn a day of the cycle's period that is not in the future, on which all that is told happened */
    public DiligentPeople(Opinion opinion, WorkingCalendar calendar, LocalDate evidenceOn) {
        List.of(
                        new Deciding(),
                        new Progress(calendar),
                        new Judging(opinion, evidenceOn),
                        new AllAround(opinion),
                        new Table(),
                        new Talking(calendar),
                        new Studying(calendar),
                        new Appealing(),
                        new Improving(calendar),
                        new Describing(),
                        new SchemeReview(),
                        new Surveyed())
                .forEach(part -> answers.putAll(part.answers()));
    }

    @Override
    public Optional<Object> to(Question question) {
        var known = answers.get(question.key());
        return known == null ? Optional.empty() : known.apply(question);
    }
}
