package io.perfcycle.evaluation;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.evaluation.Raters.Rater;
import io.perfcycle.result.ParticipationRights;
import io.perfcycle.workflow.Identities;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out which groups of raters need an answer more, because one of those asked may read the calculation. */
@Component
class Quorums {

    private static final Set<String> READ_ALL = Set.of(Role.HR.group(), Role.AUDITOR.group(), Role.CALIBRATION.group());

    private final Raters raters;
    private final Identities identities;
    private final ParticipationRights rights;
    private final FeedbackSettings settings;

    Quorums(Raters raters, Identities identities, ParticipationRights rights, FeedbackSettings settings) {
        this.raters = raters;
        this.identities = identities;
        this.rights = rights;
        this.settings = settings;
    }

    Quorum of(Participation person) {
        var asked = raters.of(person.id()).stream().filter(Rater::asked).toList();
        var readers = identities.among(asked.stream().map(Rater::employeeNo).toList(), READ_ALL);
        return new Quorum(
                settings.leastAnswers(),
                asked.stream()
                        .filter(rater -> readers.contains(rater.employeeNo())
                                || rights.manages(new Viewer(rater.employeeNo(), Set.of()), person))
                        .map(Rater::slice)
                        .collect(Collectors.toSet()));
    }
}
