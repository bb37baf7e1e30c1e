package io.perfcycle.dashboard;

import io.perfcycle.problem.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** At which moment results are looked at; each is the newest version from the sources that count then. */
enum ResultMoment {
    /** As rated, before committees compared. */
    BEFORE("'CALCULATION', 'EVALUATION'"),
    /** As calibrated and released, before appeals and corrections. */
    AFTER("'CALCULATION', 'EVALUATION', 'CALIBRATION'"),
    /** As it stands. */
    NOW("'CALCULATION', 'EVALUATION', 'CALIBRATION', 'APPEAL', 'CORRECTION'");

    private final String sources;

    ResultMoment(String sources) {
        this.sources = sources;
    }

    static ResultMoment of(@Nullable String word) {
        return word == null
                ? NOW
                : Arrays.stream(values())
                        .filter(moment -> moment.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unreadable("UNKNOWN_MOMENT", word));
    }

    /** On rows {@code r} of {@code result_version}: the version that counts then. */
    String newest() {
        return "r.source in (%1$s) and not exists (select 1 from result_version v where v.participation_id = r.participation_id and v.version > r.version and v.source in (%1$s))"
                .formatted(sources);
    }

    boolean counts(String source) {
        return sources.contains("'" + source + "'");
    }
}
