package io.perfcycle.jobanalysis;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code job-analysis} and {@code job-review}. */
final class JobAnalysisProcess {

    static final String KEY = "job-analysis";
    static final String REVIEW = "job-review";

    /** To {@code job-analysis}: HR gives it up. */
    static final String ANALYSIS_WITHDRAWN = "analysis-withdrawn";

    static final ProcessVariable<Long> ANALYSIS_ID = ProcessVariable.id("analysisId");
    static final ProcessVariable<Long> DESCRIPTION_ID = ProcessVariable.id("descriptionId");
    static final ProcessVariable<String> INCUMBENT = ProcessVariable.text("incumbent");
    static final ProcessVariable<String> POST = ProcessVariable.text("post");
    static final ProcessVariable<Boolean> POST_VACANT = ProcessVariable.flag("postVacant");
    static final ProcessVariable<Boolean> TALK_NEEDED = ProcessVariable.flag("talkNeeded");
    static final ProcessVariable<Boolean> DESCRIPTION_APPROVED = ProcessVariable.flag("descriptionApproved");
    static final ProcessVariable<Boolean> CHANGE_NEEDED = ProcessVariable.flag("changeNeeded");

    private JobAnalysisProcess() {}

    /** No cycle and no person has a key like this: there is no colon in theirs. */
    static String businessKey(String post) {
        return "job:" + post;
    }
}
