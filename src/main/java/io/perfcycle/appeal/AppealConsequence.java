package io.perfcycle.appeal;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.ParticipationRights;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The appeal on a person's sheet, and until when the person may file one. */
@Component
@Order(1)
class AppealConsequence implements Consequences {

    private final AppealRights rights;
    private final AppealFiling filing;
    private final Appeals appeals;
    private final Wording wording;

    AppealConsequence(AppealRights rights, AppealFiling filing, Appeals appeals, Wording wording) {
        this.rights = rights;
        this.filing = filing;
        this.appeals = appeals;
        this.wording = wording;
    }

    @Override
    public List<Consequence> of(Participation person, Viewer viewer, Locale reader) {
        if (!rights.mayRead(person, viewer)) {
            return List.of();
        }
        var self = ParticipationRights.isSelf(viewer, person);
        var appeal = appeals.newest(person.id());
        if (appeal.isPresent()) {
            return List.of(shown(appeal.get(), person, self, reader));
        }
        var window = filing.window(person);
        return self && window.open() && window.until() != null
                ? List.of(offered(person, window.until(), reader))
                : List.of();
    }

    private Consequence offered(Participation person, LocalDate until, Locale reader) {
        return new Consequence(
                wording.say(reader, "appeal.title"),
                wording.say(reader, "appeal.state.NONE"),
                "",
                wording.say(
                        reader,
                        "appeal.offer",
                        until.format(DateTimeFormatter.ofPattern(wording.say(reader, "me.day"), reader))),
                address(person, true),
                wording.say(reader, "appeal.file"));
    }

    private Consequence shown(Appeal appeal, Participation person, boolean self, Locale reader) {
        var decided = appeal.state() == Appeal.State.DECIDED;
        var state = decided ? String.valueOf(appeal.outcome()) : appeal.state().name();
        return new Consequence(
                wording.say(reader, "appeal.title"),
                wording.say(reader, "appeal.state." + state),
                decided ? "good" : appeal.state().ended() ? "" : "info",
                wording.say(reader, decided ? "appeal.text.decided" : "appeal.text"),
                address(person, self),
                wording.say(reader, "appeal.read"));
    }

    private static String address(Participation person, boolean self) {
        return self
                ? "/me/" + person.cycle() + "/appeal"
                : "/team/" + person.cycle() + "/" + person.employeeNo() + "/appeal";
    }
}
