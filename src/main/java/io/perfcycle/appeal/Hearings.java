package io.perfcycle.appeal;

import io.perfcycle.cycle.Owners;
import io.perfcycle.workflow.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears an appeal: a vocabulary of its model. The manager's manager if he rated none of it, else HR. */
@Vocabulary
@Component("hearings")
public class Hearings {

    private static final List<String> HR = List.of("hr");

    private final Appeals appeals;
    private final Owners owners;
    private final Impartiality impartiality;

    Hearings(Appeals appeals, Owners owners, Impartiality impartiality) {
        this.appeals = appeals;
        this.owners = owners;
        this.impartiality = impartiality;
    }

    /** The manager's manager; nobody where he had a hand in the rating, is late, or has heard it before. */
    public @Nullable String hearer(Long appealId) {
        var appeal = appeals.get(appealId);
        var upper = appeal.withHr() ? null : owners.upperManager(appeal.participationId());
        return upper == null || !impartiality.mayHear(appeal, upper) ? null : upper;
    }

    /** HR, where nobody in the line may hear it. */
    public List<String> hearerPool(Long appealId) {
        return hearer(appealId) == null ? HR : List.of();
    }
}
