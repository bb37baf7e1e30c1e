package io.perfcycle.employeesurvey;

import io.perfcycle.access.OneTimeToken;
import io.perfcycle.problem.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many suggestions one person may send in a day, anonymous ones included. Counted in memory only, under a hash with a secret
 * of this run: nothing is written down of who has sent one.
 */
@Component
class SuggestionBounds {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final String secret = OneTimeToken.fresh();
    private final SurveySettings settings;
    private LocalDate day = LocalDate.EPOCH;

    SuggestionBounds(SurveySettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal {@code TOO_MANY_SUGGESTIONS} */
    synchronized void take(String person, LocalDate today) {
        if (!today.equals(day)) {
            taken.clear();
            day = today;
        }
        var count = taken.merge(OneTimeToken.hash(secret + person), 1, Integer::sum);
        if (count > settings.suggestionsPerDay()) {
            throw Refusal.tooMany("TOO_MANY_SUGGESTIONS", settings.suggestionsPerDay());
        }
    }
}
