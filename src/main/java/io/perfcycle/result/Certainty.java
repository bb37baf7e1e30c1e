package io.perfcycle.result;

import java.math.BigDecimal;
import java.util.Optional;

/** How certain totals are, as far as a review of the scheme has found out. The room of the evidence provides it. */
public interface Certainty {

    /**
     * What a total of this cycle and post may be off by.
     *
     * @param points by so many points either way, above 0, with 95 % certainty
     * @param tellsApart whether the totals of the post tell its people apart at all
     */
    record Margin(BigDecimal points, boolean tellsApart) {}

    /** Empty while no review has looked at this cycle, or its data did not suffice. */
    Optional<Margin> of(String cycle, String post);
}
