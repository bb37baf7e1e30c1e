package io.perfcycle.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.perfcycle.problem.Refusal.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What HR asks for when creating a cycle; dates are ISO, empty population lists mean everyone. */
public record CycleRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String cadence,
        @Nullable List<String> orgUnits,
        @Nullable List<String> posts,
        @Nullable List<String> employees,
        @Nullable Map<String, LocalDate> deadlines,
        CycleSettings.@Nullable CheckIns checkIns,
        @Nullable @JsonProperty("weights") Map<String, BigDecimal> weights,
        @Nullable CyclePolicies policies,
        @Nullable String zone) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    CycleSettings settings() {
        return new CycleSettings(
                orEmpty(orgUnits),
                orEmpty(posts),
                orEmpty(employees),
                deadlines == null ? Map.of() : deadlines,
                checkIns == null ? CycleSettings.CheckIns.NONE : checkIns,
                weights == null ? Map.of() : weights,
                policies,
                zone == null || zone.isBlank() ? null : zone.strip());
    }

    String cadenceOrCustom() {
        return cadence == null || cadence.isBlank() ? "CUSTOM" : cadence;
    }

    /** Everything that is wrong with the request by itself; references are checked elsewhere. */
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(Fault.of("CYCLE_CODE", "code", Optional.ofNullable(code).orElse("")));
        }
        if (name == null || name.isBlank() || name.length() > 200) {
            faults.add(Fault.of("CYCLE_NAME", "name"));
        }
        if (cadence != null && cadence.length() > 32) {
            faults.add(Fault.of("CADENCE_TOO_LONG", "cadence"));
        }
        if (periodStart == null) {
            faults.add(Fault.of("DATE_REQUIRED", "periodStart"));
        }
        if (periodEnd == null) {
            faults.add(Fault.of("DATE_REQUIRED", "periodEnd"));
        }
        if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
            faults.add(Fault.of("PERIOD_REVERSED", "periodEnd", periodStart.toString(), periodEnd.toString()));
        }
        checkDeadlines(faults, today);
        checkWeights(faults);
        if (policies != null) {
            faults.addAll(policies.faults());
        }
        if (zone != null && !zone.isBlank() && !ZoneId.getAvailableZoneIds().contains(zone.strip())) {
            faults.add(Fault.of("UNKNOWN_ZONE", "zone", zone));
        }
        return faults;
    }

    private void checkDeadlines(List<Fault> faults, LocalDate today) {
        var latest = LocalDate.MIN;
        for (var stage : Stage.values()) {
            var deadline = deadlines == null ? null : deadlines.get(stage.code());
            if (deadline == null) {
                continue;
            }
            if (deadline.isBefore(today)) {
                faults.add(Fault.of(
                        "DEADLINE_PAST",
                        "deadlines." + stage.code(),
                        stage.code(),
                        deadline.toString(),
                        today.toString()));
            }
            if (deadline.isBefore(latest)) {
                faults.add(Fault.of(
                        "DEADLINES_UNORDERED", "deadlines." + stage.code(), stage.code(), deadline.toString()));
            }
            latest = deadline;
        }
        if (deadlines != null) {
            deadlines.keySet().stream()
                    .filter(stage -> !Stage.exists(stage) && !"check-in".equals(stage))
                    .forEach(
                            stage -> faults.add(Fault.of("UNKNOWN_STAGE", "deadlines." + stage, stage, Stage.known())));
        }
    }

    private void checkWeights(List<Fault> faults) {
        if (weights != null) {
            weights.forEach((indicator, weight) -> {
                if (weight == null || weight.signum() < 0 || weight.compareTo(HUNDRED) > 0) {
                    faults.add(Fault.of("WEIGHT_RANGE", "weights." + indicator, indicator, String.valueOf(weight)));
                }
            });
        }
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
