package io.perfcycle.employeesurvey;

import io.perfcycle.evidence.EvidenceScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A survey as HR has set it, and how far it has come. {@code audience} is who was meant; who is asked is settled on the first day. */
record Survey(
        String code,
        String title,
        @Nullable String titleEn,
        Audience audience,
        Channel channel,
        List<SurveyQuestion> questions,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate closedOn,
        State state,
        @Nullable String note,
        @Nullable String noteEn,
        @Nullable LocalDate publishedOn) {

    /** How long after a range a survey about no cycle still tells of it. */
    private static final int DAYS_AFTER = 60;

    enum State {
        SCHEDULED,
        OPEN,
        CLOSED,
        PUBLISHED,
        WITHDRAWN
    }

    /** How people are asked: by a mail that opens the page, by a task in Tasklist, or both. */
    enum Channel {
        MAIL,
        TASK,
        BOTH;

        boolean mails() {
            return this != TASK;
        }

        boolean tasks() {
            return this != MAIL;
        }
    }

    /** Who is meant. */
    record Audience(Kind kind, @Nullable String cycle, List<String> units) {
        enum Kind {
            EVERYONE,
            UNITS,
            CYCLE
        }

        Audience {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    String titleIn(Locale reader) {
        return titleEn != null && !reader.getLanguage().equals("zh") ? titleEn : title;
    }

    @Nullable
    String noteIn(Locale reader) {
        return noteEn != null && !reader.getLanguage().equals("zh") ? noteEn : note;
    }

    boolean runs() {
        return state == State.SCHEDULED || state == State.OPEN;
    }

    /** Whether it tells of this range: about one of its cycles, or about none and over within it or soon after. */
    boolean belongsTo(EvidenceScope scope, @Nullable LocalDate end) {
        return audience.cycle() == null
                ? end != null
                        && !end.isBefore(scope.from())
                        && !end.isAfter(scope.to().plusDays(DAYS_AFTER))
                : scope.cycles().contains(audience.cycle());
    }

    boolean closed() {
        return state == State.CLOSED || state == State.PUBLISHED;
    }
}
