package io.perfcycle.training;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.StageStandings;
import io.perfcycle.result.ReleasedResults;
import io.perfcycle.result.ReleasedResults.Released;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the released results of a cycle ask for: read in sets, so that a chunk of people costs the same few queries. */
@Component
@Transactional
class TrainingRound {

    private static final int CHUNK = 200;
    private static final int MANAGERS_AT_ONCE = 50;

    private final Cycles cycles;
    private final ReleasedResults results;
    private final StageStandings standings;
    private final Catalogue catalogue;
    private final Audiences audiences;
    private final ResultFindings findings;
    private final Gaps gaps;
    private final Assigning assigning;
    private final Processes processes;
    private final ManagersFindings managers;

    TrainingRound(
            Cycles cycles,
            ReleasedResults results,
            StageStandings standings,
            Catalogue catalogue,
            Audiences audiences,
            ResultFindings findings,
            Gaps gaps,
            Assigning assigning,
            Processes processes,
            ManagersFindings managers) {
        this.cycles = cycles;
        this.results = results;
        this.standings = standings;
        this.catalogue = catalogue;
        this.audiences = audiences;
        this.findings = findings;
        this.gaps = gaps;
        this.assigning = assigning;
        this.processes = processes;
        this.managers = managers;
    }

    /**
     * Assigns to the next chunk behind this participation; returns the last one looked at, or empty if there is none left. What
     * the cycle says of its managers comes with the first chunk, once.
     */
    Optional<Long> assignNext(String code, long after) {
        var chunk = results.next(code, after, CHUNK);
        if (chunk.isEmpty()) {
            return Optional.empty();
        }
        var cycle = cycles.get(code);
        var material = material(cycle, chunk);
        var wanted = new ArrayList<Proposal>(after == 0 ? managers.of(cycle) : List.of());
        var found = new ArrayList<Gaps.Gap>();
        for (var one : chunk) {
            var finding = findings.of(cycle, one, material);
            wanted.addAll(finding.proposals());
            found.addAll(finding.gaps());
        }
        gaps.note(found);
        assigning.give(cycle.deployment(), code, wanted, "system");
        return Optional.of(chunk.get(chunk.size() - 1).participationId());
    }

    private ResultFindings.Material material(Cycle cycle, List<Released> chunk) {
        var people = chunk.stream().map(Released::employeeNo).toList();
        return new ResultFindings.Material(
                catalogue.all(),
                audiences.of(cycle.code(), people),
                results.previousLevels(cycle, people),
                results.overturned(cycle, people),
                standings.of(chunk.stream().map(Released::participationId).toList()));
    }

    /** Asks the next managers about the causes of gaps; returns whether there may be more. */
    boolean askNext(String code) {
        var managers = gaps.nextToAsk(code, MANAGERS_AT_ONCE);
        var deployment = cycles.get(code).deployment();
        for (var manager : managers) {
            gaps.asked(code, manager);
            processes.start(deployment, TrainingProcess.GAP_REVIEW, code + "/" + manager, Map.of());
        }
        return managers.size() == MANAGERS_AT_ONCE;
    }
}
