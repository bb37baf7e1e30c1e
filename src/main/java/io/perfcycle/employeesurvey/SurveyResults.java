package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.SurveyQuestion.Topic;
import io.perfcycle.statistics.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a survey, to everybody alike: made once at the close, with nothing in it that could be told of fewer than
 * {@code least} people.
 *
 * @param response share of those asked who answered, with its interval after Wilson
 */
record SurveyResults(
        String survey,
        String title,
        @Nullable String titleEn,
        @Nullable String cycle,
        LocalDate closedOn,
        int invited,
        int answers,
        Estimate response,
        int least,
        List<Slice> slices,
        List<Scale> scales,
        List<Asked> questions) {

    /** By what the answers are divided; ALL is all of them together. */
    enum Dimension {
        ALL,
        UNIT,
        ROLE
    }

    /** A unit or a role. @param answers null where it is suppressed */
    record Slice(
            Dimension dimension,
            String code,
            String name,
            @Nullable String nameEn,
            int invited,
            @Nullable Integer answers) {

        public String nameIn(Locale reader) {
            return nameEn != null && !reader.getLanguage().equals("zh") ? nameEn : name;
        }
    }

    /** Whether the questions of one topic measure one thing: Cronbach's alpha over complete answers. */
    record Scale(Topic topic, int questions, Estimate alpha) {}

    /** A question with its total and its slices. */
    record Asked(
            String code, Topic topic, String text, @Nullable String textEn, Cell total, List<Cell> slices) {

        public String textIn(Locale reader) {
            return textEn != null && !reader.getLanguage().equals("zh") ? textEn : text;
        }

        Cell slice(Dimension dimension, String code) {
            return slices.stream()
                    .filter(cell ->
                            cell.dimension() == dimension && cell.slice().equals(code))
                    .findFirst()
                    .orElseGet(() -> Cell.hidden(dimension, code));
        }
    }

    /**
     * How one group answered one question; everything but its name is null where it is suppressed.
     *
     * @param n answers with a level
     * @param counts how many chose 1, 2, 3, 4, 5
     * @param unsure how many could not say
     * @param mean with its interval after Student
     * @param favourable share of 4 and 5, with its interval after Wilson
     */
    record Cell(
            Dimension dimension,
            String slice,
            boolean suppressed,
            @Nullable Integer n,
            @Nullable List<Integer> counts,
            @Nullable Integer unsure,
            @Nullable Estimate mean,
            @Nullable Estimate favourable) {

        static Cell hidden(Dimension dimension, String slice) {
            return new Cell(dimension, slice, true, null, null, null, null, null);
        }
    }

    List<Slice> by(Dimension dimension) {
        return slices.stream().filter(slice -> slice.dimension() == dimension).toList();
    }
}
