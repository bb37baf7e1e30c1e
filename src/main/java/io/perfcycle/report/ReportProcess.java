package io.perfcycle.report;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code report}. */
final class ReportProcess {

    static final ProcessVariable<Boolean> MORE_TO_PREPARE = ProcessVariable.flag("moreToPrepare");

    private static final String KEY = "report/";

    private ReportProcess() {}

    static String businessKey(String id) {
        return KEY + id;
    }

    static String id(String businessKey) {
        return businessKey.substring(KEY.length());
    }
}
