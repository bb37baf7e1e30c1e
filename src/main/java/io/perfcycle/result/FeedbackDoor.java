package io.perfcycle.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a colleague answers by a token alone, without a name. The stage that asks for feedback provides it. */
public interface FeedbackDoor {

    /** One anchored indicator; {@code level} from 1 to 5, null if not observed. */
    record Level(@Nullable String indicator, @Nullable Integer level) {}

    /** What a colleague says. */
    record Answer(
            @Nullable String token,
            @Nullable List<@Nullable Level> levels,
            @Nullable String strengths,
            @Nullable String wishes) {}

    /**
     * Takes the answer and spends the token.
     *
     * @throws io.perfcycle.problem.Refusal {@code TOKEN_UNKNOWN} if it was used, withdrawn or never given, or with every fault
     */
    void answer(Answer answer);
}
