package io.perfcycle.jobanalysis;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.indicator.Library;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.PostAnalyses;
import io.perfcycle.organization.Presence;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens analyses and gives them up. */
@Component
@Transactional
class AnalysisOpening implements PostAnalyses {

    private final Analyses analyses;
    private final Descriptions descriptions;
    private final Organization organization;
    private final Employees employees;
    private final Presence presence;
    private final Library library;
    private final Processes processes;
    private final Messages messages;
    private final AuditTrail audit;
    private final JobSettings settings;

    AnalysisOpening(
            Analyses analyses,
            Descriptions descriptions,
            Organization organization,
            Employees employees,
            Presence presence,
            Library library,
            Processes processes,
            Messages messages,
            AuditTrail audit,
            JobSettings settings) {
        this.analyses = analyses;
        this.descriptions = descriptions;
        this.organization = organization;
        this.employees = employees;
        this.presence = presence;
        this.library = library;
        this.processes = processes;
        this.messages = messages;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public void open(String post, List<String> incumbents, @Nullable String reason, String by) {
        open(post, null, incumbents, Analysis.Cause.NEW, reason, by);
    }

    @Override
    public void acknowledge(String post, String employeeNo) {
        if (employees.presentOn(post).contains(employeeNo)) {
            descriptions.current(post).ifPresent(one -> descriptions.acknowledge(one.id(), employeeNo));
        }
    }

    /**
     * Opens an analysis of a post. Where nobody is named, the longest-serving of those on the post are asked; where nobody is
     * there to be asked, the post is vacant and its manager alone describes it.
     *
     * @param named who is asked; all of them on the post and here
     */
    long open(
            @Nullable String post,
            @Nullable String pack,
            List<String> named,
            Analysis.Cause cause,
            @Nullable String reason,
            String by) {
        if (post == null || organization.post(post).isEmpty()) {
            throw Refusal.rule("JOB_POST_UNKNOWN", String.valueOf(post)).at("field", "post");
        }
        var chosen = pack == null || pack.isBlank() ? usualPack(post) : pack;
        if (library.pack(chosen).isEmpty()) {
            throw Refusal.unknown("UNKNOWN_PACK", chosen);
        }
        var there = onPost(post);
        named.stream()
                .filter(person ->
                        there.stream().noneMatch(one -> one.employeeNo().equals(person)))
                .findFirst()
                .ifPresent(stranger -> {
                    throw Refusal.rule("JOB_INCUMBENT", stranger, post).at("field", "incumbents");
                });
        var asked = named.isEmpty()
                ? there.stream()
                        .limit(settings.incumbents())
                        .map(Employee::employeeNo)
                        .toList()
                : named.stream().distinct().toList();
        var id = analyses.open(post, chosen, cause, reason, managerOf(there), asked, by);
        processes.start(
                processes.currentDeployment(),
                JobAnalysisProcess.KEY,
                JobAnalysisProcess.businessKey(post),
                Map.of(
                        JobAnalysisProcess.ANALYSIS_ID.name(), id,
                        JobAnalysisProcess.POST.name(), post,
                        JobAnalysisProcess.POST_VACANT.name(), asked.isEmpty()));
        audit.record("job.analysis.open", post, null, id, reason);
        return id;
    }

    void withdraw(long id, @Nullable String reason, String by) {
        var analysis = analyses.get(id);
        if (analysis.state().ended()) {
            throw Refusal.conflict("JOB_ANALYSIS_ENDED");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
        }
        analyses.remember(id, "WITHDRAWN", by, reason.strip());
        audit.record("job.analysis.withdraw", analysis.post(), analysis.state().name(), null, reason.strip());
        messages.send(JobAnalysisProcess.ANALYSIS_WITHDRAWN, JobAnalysisProcess.businessKey(analysis.post()));
    }

    private String usualPack(String post) {
        return library.pack(post).isPresent() ? post : "COMMON";
    }

    private List<Employee> onPost(String post) {
        return employees.findAll(employees.presentOn(post)).values().stream()
                .filter(one -> presence.of(one.employeeNo()).there())
                .sorted(Comparator.comparing(Employee::hiredOn).thenComparing(Employee::employeeNo))
                .toList();
    }

    /** Whoever manages most of them. */
    private @Nullable String managerOf(List<Employee> there) {
        var lines =
                employees.linesAbove(there.stream().map(Employee::employeeNo).toList());
        return there.stream()
                .flatMap(one -> lines.managerOf(one.employeeNo()).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
