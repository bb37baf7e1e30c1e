package io.perfcycle.appeal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as people read it, beside the result it is about.
 *
 * @param partial whether the reader must not hear it
 * @param lines the scorecard with the contested result's figures; {@code contested} where the appeal names it
 * @param proposedLevels levels that are not worse than the contested one
 */
record AppealView(
        long id,
        String cycle,
        String cycleName,
        String employeeNo,
        String name,
        String post,
        @Nullable String managerName,
        String state,
        int hearing,
        boolean returned,
        boolean partial,
        boolean mayAskAgain,
        List<String> grounds,
        String facts,
        String filedAt,
        @Nullable String answer,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String decidedAt,
        Result before,
        @Nullable Result after,
        List<Line> lines,
        List<File> files,
        List<String> proposedLevels,
        List<Step> steps) {

    record Result(
            int version,
            @Nullable String total,
            @Nullable String level,
            @Nullable String coefficient) {}

    /** A line of the scorecard with what the contested result made of it. */
    record Line(
            String item,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String unit,
            String weight,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String points,
            String standing,
            boolean fromData,
            boolean contested,
            @Nullable String least,
            @Nullable String most) {

        /** For reading: at most four places, thousands apart. */
        public @Nullable String actualShown() {
            if (actual == null) {
                return null;
            }
            var shown = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
            shown.setRoundingMode(RoundingMode.HALF_UP);
            return shown.format(new BigDecimal(actual));
        }
    }

    record File(String id, String name, long size, String href) {}

    record Step(
            String step,
            String actor,
            String actorName,
            @Nullable String words,
            String at) {}
}
