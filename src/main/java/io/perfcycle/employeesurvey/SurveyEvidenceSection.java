package io.perfcycle.employeesurvey;

import io.perfcycle.evidence.EvidenceScope;
import io.perfcycle.evidence.EvidenceSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The section {@code survey} of a review. */
@Component
@Transactional(readOnly = true)
class SurveyEvidenceSection implements EvidenceSection<SurveyEvidence> {

    private final Surveys surveys;

    SurveyEvidenceSection(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public Class<SurveyEvidence> type() {
        return SurveyEvidence.class;
    }

    @Override
    public SurveyEvidence compute(EvidenceScope scope) {
        var closed = surveys.all().stream().filter(Survey::closed).toList();
        return closed.stream()
                .filter(survey -> survey.belongsTo(scope, survey.closedOn()))
                .findFirst()
                .map(survey -> new SurveyEvidence(
                        surveys.results(survey.code()).orElse(null),
                        closed.stream()
                                .filter(other -> other.opensOn().isBefore(survey.opensOn()))
                                .findFirst()
                                .flatMap(other -> surveys.results(other.code()))
                                .orElse(null),
                        null))
                .orElseGet(() -> new SurveyEvidence(null, null, "NO_SURVEY"));
    }
}
