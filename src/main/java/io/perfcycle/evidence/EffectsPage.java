package io.perfcycle.evidence;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Stage;
import io.perfcycle.evidence.Baselines.Stated;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether this system keeps its promise, as a page: the newest released cycle beside the baseline and the earliest of the
 * four before it; HR states the baseline here.
 */
@Page
@Hidden
class EffectsPage {

    private static final int YEARS = 5;
    private static final int CYCLES = 5;
    private static final String DAYS = "stageDays.";
    private static final List<String> FIGURES = List.of("onTime", "touches", "minutes", "automatic", "reminders");

    /** Stages that people go through one by one; calibration has no time of its own for anybody. */
    private static final List<String> STAGES = Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.CALIBRATION)
            .map(Stage::code)
            .toList();

    private final Evidence evidence;
    private final Baselines baselines;
    private final WorkingCalendar calendar;
    private final Wording wording;

    EffectsPage(Evidence evidence, Baselines baselines, WorkingCalendar calendar, Wording wording) {
        this.evidence = evidence;
        this.baselines = baselines;
        this.calendar = calendar;
        this.wording = wording;
    }

    @GetMapping("/effects")
    String page(Viewer viewer, Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return show(viewer, model, Map.of(), Map.of());
    }

    @PostMapping("/effects")
    String enter(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            Locale reader,
            HttpServletResponse response) {
        viewer.mustBe(Role.HR);
        try {
            baselines.enter(stated(typed), viewer);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            var faults = new LinkedHashMap<String, String>();
            refusal.faults()
                    .forEach(fault -> faults.put(
                            fault.field(),
                            wording.say(
                                    reader,
                                    "problem." + fault.code(),
                                    fault.facts().toArray())));
            return show(viewer, model, typed, faults);
        }
        return "redirect:/effects";
    }

    /** Two cycles only, since each is counted anew while somebody waits for the page. */
    private String show(Viewer viewer, Model model, Map<String, String> typed, Map<String, String> faults) {
        var today = calendar.today();
        var released = evidence.scope(today.minusYears(YEARS), today);
        var found = evidence.look(
                EffectEvidence.class, new EvidenceScope(released.from(), released.to(), ends(released.cycles())));
        model.addAttribute("table", EffectsTable.of(found));
        model.addAttribute("baselines", baselines.all());
        model.addAttribute("zone", calendar.zone());
        model.addAttribute("states", viewer.is(Role.HR));
        model.addAttribute("stages", STAGES);
        model.addAttribute("figures", FIGURES);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "evidence/effects";
    }

    private static List<String> ends(List<String> cycles) {
        var last = cycles.subList(Math.max(0, cycles.size() - CYCLES), cycles.size());
        return last.size() < 2 ? last : List.of(last.get(0), last.get(last.size() - 1));
    }

    private static Stated stated(Map<String, String> typed) {
        var faults = new Faults();
        var days = new LinkedHashMap<String, @Nullable BigDecimal>();
        STAGES.forEach(stage -> days.put(stage, number(faults, typed, DAYS + stage)));
        var people = number(faults, typed, "people");
        var figures = new LinkedHashMap<String, @Nullable BigDecimal>();
        FIGURES.forEach(figure -> figures.put(figure, number(faults, typed, figure)));
        faults.refuse();
        return new Stated(
                typed.get("period"),
                typed.get("basis"),
                whole(people),
                days,
                figures.get("onTime"),
                figures.get("touches"),
                figures.get("minutes"),
                figures.get("automatic"),
                figures.get("reminders"));
    }

    /** Zero, which is refused, for what is no number of people. */
    private static @Nullable Integer whole(@Nullable BigDecimal people) {
        try {
            return people == null ? null : people.intValueExact();
        } catch (ArithmeticException noCount) {
            return 0;
        }
    }

    private static @Nullable BigDecimal number(Faults faults, Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notOne) {
            faults.add("BASELINE_NUMBER", field);
            return null;
        }
    }
}
