package io.perfcycle.appeal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long each step of an appeal may take, in working days, and what papers are taken. Until when an appeal may be filed is
 * the cycle's own setting.
 *
 * @param admissibilityDays for HR to say whether it is heard
 * @param completionDays for the employee to complete his papers, once
 * @param answerDays for the manager's answer; the hearing does not wait longer
 * @param hearingDays for the hearing; then HR gets it
 * @param acknowledgementDays for the employee to confirm that he has read the decision
 * @param files most papers of one appeal
 * @param fileSize largest size of a paper
 */
@ConfigurationProperties("perfcycle.appeals")
record AppealSettings(
        @DefaultValue("3") int admissibilityDays,
        @DefaultValue("3") int completionDays,
        @DefaultValue("3") int answerDays,
        @DefaultValue("7") int hearingDays,
        @DefaultValue("5") int acknowledgementDays,
        @DefaultValue("5") int files,
        @DefaultValue("5MB") DataSize fileSize) {

    AppealSettings {
        if (admissibilityDays < 1
                || completionDays < 1
                || answerDays < 1
                || hearingDays < 1
                || acknowledgementDays < 1) {
            throw new IllegalArgumentException(
                    "perfcycle.appeals: admissibility-days, completion-days, answer-days, hearing-days and"
                            + " acknowledgement-days must each be 1 or more");
        }
        if (files < 0 || files > 20 || fileSize.toBytes() < 1 || fileSize.toMegabytes() > 50) {
            throw new IllegalArgumentException(
                    "perfcycle.appeals: files must be 0 to 20, file-size at most 50MB; they are %d and %s"
                            .formatted(files, fileSize));
        }
    }
}
