package io.perfcycle.evidence;

import io.perfcycle.evidence.WeightPeople.Change;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Section {@code weight-people}: the same proposals, and what they would have meant for each person. */
@Component
class WeightPeopleSection implements EvidenceSection<WeightPeople> {

    private final WeightHistory history;
    private final WeightEffects effects;

    WeightPeopleSection(WeightHistory history, WeightEffects effects) {
        this.history = history;
        this.effects = effects;
    }

    @Override
    public String name() {
        return "weight-people";
    }

    @Override
    public Class<WeightPeople> type() {
        return WeightPeople.class;
    }

    @Override
    public WeightPeople compute(EvidenceScope scope) {
        var past = history.of(scope);
        return new WeightPeople(past.posts().stream()
                .flatMap(post -> post.proposal().stream()
                        .flatMap(proposal -> effects.of(past, post, proposal.proposed()).stream()))
                .filter(effect -> effect.change().signum() != 0)
                .sorted(Comparator.comparing(
                                (WeightEffects.Effect effect) -> effect.change().abs())
                        .reversed()
                        .thenComparing(effect -> effect.was().employeeNo()))
                .map(effect -> new Change(
                        effect.was().cycle(),
                        effect.was().employeeNo(),
                        effect.was().post(),
                        effect.was().total().toPlainString(),
                        effect.total().toPlainString(),
                        effect.was().level(),
                        effect.level()))
                .toList());
    }
}
