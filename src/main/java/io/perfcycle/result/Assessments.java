package io.perfcycle.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the employee and the manager judged, for stages after the rating. The stage that asks for it provides it. */
public interface Assessments {

    /**
     * Both views of one indicator.
     *
     * @param self the employee's level or share; null if there is none
     * @param manager the manager's level or share; null if there is none
     */
    record Assessment(
            String indicator,
            @Nullable BigDecimal self,
            @Nullable String selfComment,
            @Nullable BigDecimal manager,
            @Nullable String managerComment) {}

    /** One person's, once both have submitted; empty before. */
    List<Assessment> of(long participationId);
}
