package io.perfcycle.jobanalysis;

import io.perfcycle.cycle.Owners;
import io.perfcycle.workflow.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose the tasks of a job analysis are: a vocabulary of its model. */
@Vocabulary
@Component("analysisOwners")
public class AnalysisOwners {

    private static final List<String> HR = List.of("hr");
    private static final List<String> NOBODY = List.of();

    private final Analyses analyses;
    private final Owners owners;

    AnalysisOwners(Analyses analyses, Owners owners) {
        this.analyses = analyses;
        this.owners = owners;
    }

    /** Those on the post who are asked. */
    public List<String> incumbents(Long analysisId) {
        return analyses.answers(analysisId).stream()
                .filter(answer -> answer.role() == Analysis.Role.INCUMBENT)
                .map(Analysis.Answer::respondent)
                .toList();
    }

    /** The manager of those on the post, or his deputy. */
    public @Nullable String manager(Long analysisId) {
        return owners.ownerOf(analyses.get(analysisId).manager());
    }

    /** HR, where nobody manages the post or can be reached. */
    public List<String> managerPool(Long analysisId) {
        return manager(analysisId) == null ? HR : NOBODY;
    }

    /** The manager, unless he has written the description himself or was too late. */
    public @Nullable String approver(Long analysisId) {
        var analysis = analyses.get(analysisId);
        var manager = manager(analysisId);
        return analysis.hrApproves() || manager == null || manager.equals(analysis.editedBy()) ? null : manager;
    }

    /** HR, where the manager does not approve. */
    public List<String> approverPool(Long analysisId) {
        return approver(analysisId) == null ? HR : NOBODY;
    }
}
