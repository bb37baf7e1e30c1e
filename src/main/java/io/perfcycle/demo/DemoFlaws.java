package io.perfcycle.demo;

import java.util.Map;

/**
 * What is wrong with the demo's scheme on purpose, so that a review has something to find. All the rest is sound.
 *
 * @param ceiling indicator on which nearly everybody earns the most
 * @param original indicator that is measured twice
 * @param copy the other one, of the same post, which says the same
 * @param kindness by manager, points of performance that are added in judging; also to be judged is whether it is too little to tell
 * @param unfairToFlexible points of performance that are taken from people with flexible hours in judging
 */
record DemoFlaws(String ceiling, String original, String copy, Map<String, Double> kindness, double unfairToFlexible) {

    /** Mean of the indicator at the ceiling before it is cut. */
    static final double NEAR_THE_TOP = 126;

    /** Above 120 nothing more is earned; so far the figures go all the same. */
    static final double PAST_THE_TOP = 123;

    static final double TOP_SPREAD = 5;

    /** Standard deviation of what sets the two alike apart; with the model's others their points correlate by .97. */
    static final double COPY_SPREAD = 2.5;

    /** The manager of after-sales service is kind to all his people. */
    static final String LENIENT = "E019";

    /** The head of the community team is a little kind, to five people: too few to say so. */
    static final String TOO_FEW_TO_TELL = "E016";

    static final DemoFlaws PLANTED =
            new DemoFlaws("WH_SHIP_ONTIME", "WH_UPH", "WH_ORDERS", Map.of(LENIENT, 18.0, TOO_FEW_TO_TELL, 9.0), 12);

    /** The same scheme without them. */
    static final DemoFlaws NONE = new DemoFlaws("", "", "", Map.of(), 0);

    double kindnessOf(String manager) {
        return kindness.getOrDefault(manager, 0.0);
    }
}
