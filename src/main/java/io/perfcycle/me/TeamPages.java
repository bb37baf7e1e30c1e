package io.perfcycle.me;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.StageStandings;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Page;
import io.perfcycle.result.CheckInLog;
import io.perfcycle.result.ResultReading;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A manager's people: where each stands in the cycles that are not over, and each one's sheet. */
@Page
@Hidden
class TeamPages {

    record Member(
            String employeeNo,
            String name,
            String post,
            List<String> openStages,
            @Nullable String total,
            @Nullable String level,
            CheckInLog.@Nullable Counts checkIns,
            CheckInLog.@Nullable Counts teamCheckIns) {}

    record Team(Sheet.CycleLine cycle, List<Member> members) {

        /** For how many something is open. */
        public long waiting() {
            return members.stream()
                    .filter(member -> !member.openStages().isEmpty())
                    .count();
        }

        /** How many were behind at their check-ins. */
        public long behind() {
            return members.stream()
                    .filter(member ->
                            member.checkIns() != null && member.checkIns().behind() > 0)
                    .count();
        }

        /** The mean of the totals there are, to two places; null for fewer than two. */
        public @Nullable String average() {
            var totals = members.stream()
                    .map(Member::total)
                    .filter(Objects::nonNull)
                    .map(BigDecimal::new)
                    .toList();
            return totals.size() < 2
                    ? null
                    : totals.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP)
                            .toPlainString();
        }

        /** Whether there is anything to show in the columns of check-ins. */
        public boolean hasCheckIns() {
            return members.stream().anyMatch(member -> member.checkIns() != null || member.teamCheckIns() != null);
        }
    }

    private static final Set<CycleState> SHOWN = Set.of(CycleState.RUNNING, CycleState.RELEASED, CycleState.CLOSED);
    private static final int CYCLES = 4;

    private final Cycles cycles;
    private final Participations participations;
    private final StageStandings standings;
    private final ResultReading results;
    private final Sheets sheets;
    private final Sections sections;
    private final ObjectProvider<CheckInLog> checkIns;
    private final Organization organization;

    TeamPages(
            Cycles cycles,
            Participations participations,
            StageStandings standings,
            ResultReading results,
            Sheets sheets,
            Sections sections,
            ObjectProvider<CheckInLog> checkIns,
            Organization organization) {
        this.cycles = cycles;
        this.participations = participations;
        this.standings = standings;
        this.results = results;
        this.sheets = sheets;
        this.sections = sections;
        this.checkIns = checkIns;
        this.organization = organization;
    }

    @GetMapping("/team")
    String team(Viewer viewer, Locale locale, Model model) {
        viewer.mustBe(Role.MANAGER);
        var teams = new ArrayList<Team>();
        for (var cycle : cycles.all()) {
            if (teams.size() == CYCLES || !SHOWN.contains(cycle.state())) {
                continue;
            }
            var people = participations.teamOf(viewer.id(), cycle.code()).stream()
                    .filter(Participation::isActive)
                    .filter(person -> !person.employeeNo().equals(viewer.id()))
                    .toList();
            if (!people.isEmpty()) {
                teams.add(new Team(sheets.line(cycle), members(cycle.code(), people, viewer)));
            }
        }
        model.addAttribute("teams", teams);
        model.addAttribute("sections", sections.of(PageSection.Page.TEAM, viewer, locale));
        return "me/team";
    }

    @GetMapping("/team/{cycle}/{employeeNo}")
    String member(
            @PathVariable String cycle, @PathVariable String employeeNo, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(cycle, employeeNo, viewer, locale));
        model.addAttribute("self", employeeNo.equals(viewer.id()));
        return "me/sheet";
    }

    private List<Member> members(String cycle, List<Participation> people, Viewer viewer) {
        var stages = standings.of(people.stream().map(Participation::id).toList());
        var rows = results.all(cycle, viewer).stream()
                .collect(Collectors.toMap(ResultReading.ResultRow::employeeNo, Function.identity()));
        var counts = counts(people);
        var posts = organization.postNames();
        return people.stream()
                .map(person -> {
                    var row = rows.get(person.employeeNo());
                    return new Member(
                            person.employeeNo(),
                            person.name(),
                            posts.getOrDefault(person.post(), person.post()),
                            stages.getOrDefault(person.id(), List.of()).stream()
                                    .filter(standing -> standing.state().equals("OPEN"))
                                    .map(standing -> standing.stage().code())
                                    .toList(),
                            row == null ? null : row.total(),
                            row == null ? null : row.level(),
                            counts.get(person.id()),
                            sum(counts(participations.teamOf(person.employeeNo(), cycle))));
                })
                .toList();
    }

    private Map<Long, CheckInLog.Counts> counts(List<Participation> people) {
        var log = checkIns.getIfAvailable();
        return log == null || people.isEmpty()
                ? Map.of()
                : log.counts(people.stream().map(Participation::id).toList());
    }

    /** What a manager's own people come to, for whoever leads him. */
    private static CheckInLog.@Nullable Counts sum(Map<Long, CheckInLog.Counts> counts) {
        return counts.values().stream()
                .reduce((one, other) -> new CheckInLog.Counts(
                        one.held() + other.held(),
                        one.missed() + other.missed(),
                        one.open() + other.open(),
                        one.behind() + other.behind()))
                .orElse(null);
    }
}
