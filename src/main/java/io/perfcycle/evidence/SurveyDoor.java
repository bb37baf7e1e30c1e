package io.perfcycle.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where surveys are opened and answered from, for rooms above the stages. The stage of surveys provides it, under its own rules. */
public interface SurveyDoor {

    /** Opens a survey of everybody with the standard questionnaire, from today on, by tasks; as whoever acts, who must be HR. */
    void open(String survey, String title, String titleEn, LocalDate closesOn);

    /** The same of everybody who takes part in a cycle, by mail and task, whoever acts. */
    void openAbout(String cycle, String survey, String title, String titleEn, LocalDate closesOn);

    /** A survey that will belong to this range but is not over; it stays so until the end of this transaction. */
    Optional<String> runningAbout(EvidenceScope scope);

    /** Whether one that belongs to this range has been closed, on this day or later. */
    boolean closedAbout(EvidenceScope scope, LocalDate since);

    /** Whether everybody meant has been asked. */
    boolean everybodyAsked(String survey);

    /** The questions that are answered by a level from 1 to 5. */
    List<String> questions(String survey);

    /** Those that are answered in words. */
    List<String> questionsForWords(String survey);

    /** Answers for a token, without a name. */
    void answer(String token, Map<String, Integer> levels, Map<String, String> words);

    /** Ends a survey early; as whoever acts, who must be HR. */
    void close(String survey, String reason);

    /** Whether HR has answered it. */
    boolean published(String survey);

    /** Suggests something under one's own name; as whoever acts. */
    void suggest(String words);

    /** Answers what was suggested in these words, for everybody to read; as whoever acts, who must be HR. */
    void answerSuggestion(String words, String answer);
}
