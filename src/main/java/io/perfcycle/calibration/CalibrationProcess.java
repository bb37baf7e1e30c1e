package io.perfcycle.calibration;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code calibration}. */
final class CalibrationProcess {

    static final ProcessVariable<Boolean> CALIBRATION_WANTED = ProcessVariable.flag("calibrationWanted");

    /** The table that one run of the sub-process is about. */
    static final ProcessVariable<String> ORG_UNIT = ProcessVariable.text("orgUnit");

    static final ProcessVariable<Boolean> CALIBRATION_APPROVED = ProcessVariable.flag("calibrationApproved");
    static final ProcessVariable<Boolean> MORE_TO_APPLY = ProcessVariable.flag("moreToApply");

    private CalibrationProcess() {}
}
