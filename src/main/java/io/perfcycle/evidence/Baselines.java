package io.perfcycle.evidence;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Stage;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR states of the time before this system. The newest counts; earlier ones stay, so that a review is read as it was. */
@Component
@Transactional
class Baselines {

    /** What HR may state; shares in percent. */
    record Stated(
            @Nullable String period,
            @Nullable String basis,
            @Nullable Integer people,
            @Nullable Map<String, @Nullable BigDecimal> stageDays,
            @Nullable BigDecimal onTime,
            @Nullable BigDecimal touches,
            @Nullable BigDecimal minutes,
            @Nullable BigDecimal automatic,
            @Nullable BigDecimal reminders) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal A_LOT = BigDecimal.valueOf(100_000);

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    Baselines(JdbcClient database, WorkingCalendar calendar, AuditTrail audit) {
        this.database = database;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    Optional<Baseline> newest() {
        return database.sql("select document from effect_baseline order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(document -> EvidenceJson.read(document, Baseline.class));
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    List<Baseline> all() {
        return database.sql("select document from effect_baseline order by id desc").query(String.class).list().stream()
                .map(document -> EvidenceJson.read(document, Baseline.class))
                .toList();
    }

    /** @throws Refusal naming every fault */
    Baseline enter(Stated stated, Viewer by) {
        var baseline = checked(stated, by.id(), calendar.now());
        audit.record(
                "effects.baseline",
                "baseline",
                newest().map(EvidenceJson::write).orElse(null),
                EvidenceJson.write(baseline),
                baseline.basis());
        database.sql("insert into effect_baseline (document, entered_by, entered_at) values (?, ?, ?)")
                .params(EvidenceJson.write(baseline), by.id(), UtcColumn.write(baseline.enteredAt()))
                .update();
        return baseline;
    }

    private static Baseline checked(Stated stated, String by, Instant now) {
        var faults = new Faults();
        var period = faults.required("BASELINE_PERIOD", "period", stated.period());
        var basis = faults.required("BASELINE_BASIS", "basis", stated.basis());
        if (stated.people() == null || stated.people() < 1) {
            faults.add("BASELINE_PEOPLE", "people");
        }
        var days = new TreeMap<String, BigDecimal>();
        if (stated.stageDays() != null) {
            stated.stageDays().forEach((stage, figure) -> {
                if (Arrays.stream(Stage.values())
                        .noneMatch(known -> known.code().equals(stage))) {
                    faults.add("BASELINE_STAGE", "stageDays." + stage, stage);
                } else if (figure != null) {
                    days.put(stage, optional(faults, "stageDays." + stage, figure, A_LOT));
                }
            });
        }
        var onTime = optional(faults, "onTime", stated.onTime(), HUNDRED);
        var touches = optional(faults, "touches", stated.touches(), A_LOT);
        var minutes = optional(faults, "minutes", stated.minutes(), A_LOT);
        var automatic = optional(faults, "automatic", stated.automatic(), HUNDRED);
        var reminders = optional(faults, "reminders", stated.reminders(), A_LOT);
        if (days.isEmpty()
                && onTime == null
                && touches == null
                && minutes == null
                && automatic == null
                && reminders == null
                && faults.none()) {
            faults.add("BASELINE_EMPTY", "onTime");
        }
        faults.refuse();
        return new Baseline(
                period,
                basis,
                stated.people() == null ? 0 : stated.people(),
                days,
                onTime,
                touches,
                minutes,
                automatic,
                reminders,
                by,
                now);
    }

    private static @Nullable BigDecimal optional(
            Faults faults, String field, @Nullable BigDecimal figure, BigDecimal most) {
        return figure == null ? null : faults.number(field, figure, BigDecimal.ZERO, most);
    }
}
