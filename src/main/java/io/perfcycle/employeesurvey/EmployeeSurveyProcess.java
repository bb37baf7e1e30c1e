package io.perfcycle.employeesurvey;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code employee-survey} and {@code answer-survey}. */
final class EmployeeSurveyProcess {

    static final String SURVEY = "employee-survey";
    static final String ANSWER = "answer-survey";

    /** To {@code employee-survey}: HR closes it before its last day. */
    static final String SURVEY_CLOSING = "survey-closing";

    /** To {@code answer-survey}: this person need not answer any more. */
    static final String SURVEY_ENDED = "survey-ended";

    /** Who is asked in this {@code answer-survey}. */
    static final ProcessVariable<String> INVITEE = ProcessVariable.text("invitee");

    static final ProcessVariable<Boolean> MORE_TO_ASK = ProcessVariable.flag("moreToAsk");
    static final ProcessVariable<Boolean> MORE_TO_CLOSE = ProcessVariable.flag("moreToClose");

    private EmployeeSurveyProcess() {}
}
