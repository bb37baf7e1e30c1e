package io.perfcycle.cycle;

import io.perfcycle.workflow.ProcessVariable;

/** The words that the models and the rooms share: keys, messages and variables. */
public final class CycleProcess {

    public static final String PERFORMANCE_CYCLE = "performance-cycle";

    /** To {@code cycle-stage}: the last participation has ended this stage. */
    public static final String STAGE_COMPLETED = "stage-completed";

    /** To {@code cycle-stage}: HR closes the stage before its deadline. */
    public static final String STAGE_CLOSE_REQUESTED = "stage-close-requested";

    /** To {@code cycle-stage}: the deadline has moved. */
    public static final String STAGE_EXTENDED = "stage-extended";

    /** To a participation's stage process: the stage is over, decide what becomes of you. */
    public static final String STAGE_CLOSING = "stage-closing";

    /** To {@code performance-cycle}: HR wants the figures before the period has ended. */
    public static final String COLLECTION_REQUESTED = "collection-requested";

    /** To {@code performance-cycle}: the cycle is called off. */
    public static final String CYCLE_CANCELLED = "cycle-cancelled";

    /** To whatever runs for one participation: unit, post or manager have changed, or there are more segments. */
    public static final String PLACEMENT_CHANGED = "placement-changed";

    public static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");
    public static final ProcessVariable<String> STAGE = ProcessVariable.text("stage");
    public static final ProcessVariable<Long> PARTICIPATION_ID = ProcessVariable.id("participationId");

    /** Set by a model's closing path: the participation ends this stage as missed. */
    public static final ProcessVariable<Boolean> MISSED = ProcessVariable.flag("missed");

    /** Who confirmed the release; read by the service task behind it. */
    public static final ProcessVariable<String> RELEASED_BY = ProcessVariable.text("releasedBy");

    private CycleProcess() {}
}
