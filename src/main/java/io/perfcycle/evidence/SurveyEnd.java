package io.perfcycle.evidence;

/** Told when a survey is closed or taken back. Whoever waits for one is a bean of this type; the stage of surveys tells them all. */
public interface SurveyEnd {

    void over(String survey);
}
