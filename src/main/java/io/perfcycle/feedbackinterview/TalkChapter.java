package io.perfcycle.feedbackinterview;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.ParticipationRights;
import io.perfcycle.result.ReportChapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a person's report: the talk about the result as it was recorded, what was agreed, and the goals for the next cycle. */
@Component
@Order(2)
class TalkChapter implements ReportChapter {

    private final Interviews interviews;
    private final AgreedActionRows actions;
    private final ParticipationRights rights;
    private final Wording wording;

    TalkChapter(Interviews interviews, AgreedActionRows actions, ParticipationRights rights, Wording wording) {
        this.interviews = interviews;
        this.actions = actions;
        this.rights = rights;
        this.wording = wording;
    }

    @Override
    public Optional<Chapter> of(Participation person, Viewer viewer, Locale reader) {
        return reads(person, viewer)
                ? interviews
                        .find(person.id())
                        .filter(talk -> talk.record() != null)
                        .map(talk -> chapter(person, talk, Objects.requireNonNull(talk.record()), reader))
                : Optional.empty();
    }

    private boolean reads(Participation person, Viewer viewer) {
        return ParticipationRights.isSelf(viewer, person)
                || rights.manages(viewer, person)
                || viewer.isAny(Role.HR, Role.AUDITOR);
    }

    private Chapter chapter(Participation person, Interviews.Stored talk, InterviewRecord record, Locale reader) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                wording.say(reader, "interview.report.held"),
                day(record.heldOn(), reader),
                wording.say(reader, "interview.report.state." + talk.state()),
                talk.state() == Interviews.State.CONFIRMED ? "good" : "info"));
        add(entries, "strengths", record.strengths(), reader);
        add(entries, "improvements", record.improvements(), reader);
        var became = actions.of(person.id()).stream()
                .collect(Collectors.toMap(AgreedActionRows.Stored::what, one -> one, (first, later) -> first));
        for (var action : record.actions() == null ? List.<InterviewRecord.Action>of() : record.actions()) {
            if (action != null) {
                entries.add(agreed(action, became, reader));
            }
        }
        add(entries, "nextGoals", record.nextGoals(), reader);
        return new Chapter(wording.say(reader, "interview.report.title"), entries);
    }

    private Entry agreed(InterviewRecord.Action action, Map<String, AgreedActionRows.Stored> became, Locale reader) {
        var task = became.get(action.what());
        return new Entry(
                wording.say(reader, "interview.report.agreed") + " · "
                        + wording.say(reader, "interview.report.owner." + action.owner()),
                wording.say(
                        reader,
                        "interview.report.action",
                        String.valueOf(action.what()),
                        day(action.due(), reader),
                        String.valueOf(action.measure())),
                task == null ? null : wording.say(reader, "interview.report.action." + task.state()),
                task != null && task.state() == AgreedActionRows.State.DONE ? "good" : "info");
    }

    private void add(List<Entry> entries, String what, @Nullable String words, Locale reader) {
        if (words != null && !words.isBlank()) {
            entries.add(Entry.of(wording.say(reader, "interview.report." + what), words));
        }
    }

    private String day(@Nullable LocalDate day, Locale reader) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern(wording.say(reader, "me.day"), reader));
    }
}
