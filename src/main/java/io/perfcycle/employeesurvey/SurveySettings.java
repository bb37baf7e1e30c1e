package io.perfcycle.employeesurvey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many answers a survey is told, and how it is steered.
 *
 * @param leastAnswers fewest answers that a unit or role is shown from; never below 3
 * @param leastWords fewest texts that words are shown from; never below 5
 * @param remindDaysBefore days before the last one on which those who have not answered are reminded by mail
 * @param responseWorkingDays working days HR has to answer back
 * @param suggestionsPerDay most suggestions of one person in a day
 */
@ConfigurationProperties("perfcycle.survey")
record SurveySettings(
        @DefaultValue("5") int leastAnswers,
        @DefaultValue("10") int leastWords,
        @DefaultValue("3") int remindDaysBefore,
        @DefaultValue("10") int responseWorkingDays,
        @DefaultValue("5") int suggestionsPerDay) {

    SurveySettings {
        check("least-answers", leastAnswers, 3, 1_000);
        check("least-words", leastWords, 5, 1_000);
        check("remind-days-before", remindDaysBefore, 1, 60);
        check("response-working-days", responseWorkingDays, 1, 60);
        check("suggestions-per-day", suggestionsPerDay, 1, 100);
    }

    private static void check(String name, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    "perfcycle.survey.%s is %d; give %d to %d".formatted(name, given, least, most));
        }
    }
}
