package io.perfcycle.employeesurvey;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.TokenDoor;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people suggest, and what HR answers. An anonymous one never meets anything that knows who is there. */
@Component
@Transactional
class SuggestionDesk {

    /** @param author the name, for HR and the author himself; null for everybody else and where it is anonymous */
    record Line(
            String id,
            LocalDate week,
            @Nullable String author,
            boolean mine,
            boolean anonymous,
            String words,
            Suggestion.State state,
            @Nullable String answer,
            boolean published) {}

    record Ruling(
            Suggestion.@Nullable State state,
            @Nullable String answer,
            @Nullable Boolean published) {}

    static final TokenDoor SLIPS = new TokenDoor(
            () -> Refusal.rule("SLIP_REQUIRED").at("field", "slip"), () -> Refusal.unknown("SLIP_UNKNOWN"));

    private final Suggestions suggestions;
    private final SuggestionBounds bounds;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final Mails mails;
    private final AuditTrail audit;

    SuggestionDesk(
            Suggestions suggestions,
            SuggestionBounds bounds,
            Employees employees,
            WorkingCalendar calendar,
            Mails mails,
            AuditTrail audit) {
        this.suggestions = suggestions;
        this.bounds = bounds;
        this.employees = employees;
        this.calendar = calendar;
        this.mails = mails;
        this.audit = audit;
    }

    /** All for HR and auditors; for everybody else his own and those that are published. */
    @Transactional(readOnly = true)
    List<Line> list(Viewer viewer) {
        var steers = viewer.isAny(Role.HR, Role.AUDITOR);
        var seen = suggestions.all().stream()
                .filter(one -> steers || one.published() || viewer.id().equals(one.author()))
                .toList();
        var authors = employees.findAll(
                seen.stream().map(Suggestion::author).filter(no -> no != null).toList());
        return seen.stream()
                .map(one -> {
                    var mine = viewer.id().equals(one.author());
                    return new Line(
                            one.id(),
                            one.week(),
                            steers || mine ? name(one.author(), authors.get(String.valueOf(one.author()))) : null,
                            mine,
                            one.author() == null,
                            one.words(),
                            one.state(),
                            one.answer(),
                            one.published());
                })
                .toList();
    }

    private static @Nullable String name(@Nullable String author, @Nullable Employee known) {
        return known == null ? author : known.name();
    }

    void suggest(@Nullable String typed, Viewer viewer) {
        var words = words(typed);
        bounds.take(viewer.id(), calendar.today());
        suggestions.add(viewer.id(), words, calendar.today());
    }

    /** A slip with which one suggestion comes in without a name. */
    String slip(Viewer viewer) {
        bounds.take(viewer.id(), calendar.today());
        return suggestions.takeSlip(calendar.today());
    }

    /** @throws Refusal {@code SLIP_UNKNOWN} */
    void suggestWithoutName(@Nullable String slip, @Nullable String typed) {
        var today = calendar.today();
        var words = SLIPS.open(slip, shown -> {
            var said = words(typed);
            return suggestions.useSlip(shown, today) ? Optional.of(said) : Optional.empty();
        });
        suggestions.add(null, words, today);
    }

    void answer(String id, Ruling ruling, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var faults = new Faults();
        var state = ruling.state();
        if (state == null) {
            faults.add("SUGGESTION_STATE_REQUIRED", "state");
        }
        var answer = faults.optional("answer", ruling.answer());
        var published = Boolean.TRUE.equals(ruling.published());
        if (answer == null && (published || state == Suggestion.State.DONE || state == Suggestion.State.DECLINED)) {
            faults.add("SUGGESTION_ANSWER_REQUIRED", "answer");
        }
        faults.refuse();
        var before = suggestions.find(id).orElseThrow(() -> Refusal.unknown("SUGGESTION_UNKNOWN"));
        if (viewer.id().equals(before.author())) {
            throw Refusal.forbidden("OWN_SUGGESTION");
        }
        suggestions.answer(id, java.util.Objects.requireNonNull(state), answer, published);
        audit.record("suggestion.answered", id, before.state().name(), state.name(), answer);
        if (before.author() != null && answer != null && !answer.equals(before.answer())) {
            mails.send(Mail.to(before.author())
                    .about("suggestion.answered")
                    .key(id + "/" + Integer.toHexString(answer.hashCode()))
                    .link("/suggestions"));
        }
    }

    private static String words(@Nullable String typed) {
        var faults = new Faults();
        var words = faults.required("SUGGESTION_REQUIRED", "words", typed);
        faults.refuse();
        return words;
    }
}
