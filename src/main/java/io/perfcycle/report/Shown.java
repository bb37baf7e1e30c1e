package io.perfcycle.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How figures and days are written on paper: thousands apart and at most four places; the exact ones stand in the trace. */
record Shown(MessageSource words, Locale reader, ZoneId zone) {

    private static final int PLACES = 4;

    static final String NOTHING = "–";

    String say(String key, Object... facts) {
        return String.valueOf(words.getMessage(key, facts, key, reader));
    }

    /** The Chinese name, or the English one for a reader of English where there is one. */
    String name(String chinese, @Nullable String english) {
        return reader.getLanguage().equals("zh") || english == null || english.isBlank() ? chinese : english;
    }

    String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.format(DateTimeFormatter.ofPattern(say("report.day"), reader));
    }

    String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    String minute(Instant moment) {
        return moment.atZone(zone).format(DateTimeFormatter.ofPattern(say("report.minute"), reader));
    }

    static String figure(@Nullable String exact) {
        return exact == null ? NOTHING : figure(new BigDecimal(exact));
    }

    static String figure(BigDecimal exact) {
        var format = new DecimalFormat("#,##0." + "#".repeat(PLACES), DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(exact);
    }
}
