package io.perfcycle.dailydigest;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.Announcements;
import io.perfcycle.notification.FailedLetters;
import io.perfcycle.notification.Phrase;
import io.perfcycle.workflow.TaskHolders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Inform groups": how much is open, in counts only, to the group chats that are configured; and whether letters have failed. */
@Component
class InformGroups implements JavaDelegate {

    private static final String RESOLVE = "resolveFailedLetters";

    private final TaskHolders holders;
    private final Announcements announcements;
    private final FailedLetters failed;
    private final WorkingCalendar calendar;

    InformGroups(TaskHolders holders, Announcements announcements, FailedLetters failed, WorkingCalendar calendar) {
        this.holders = holders;
        this.announcements = announcements;
        this.failed = failed;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (announcements.wanted()) {
            var open = holders.all();
            var overdue = open.stream()
                    .filter(held ->
                            held.task().dueAt() != null && held.task().dueAt().isBefore(calendar.now()))
                    .count();
            if (!open.isEmpty()) {
                announcements.announce(
                        "digest/" + calendar.today(),
                        Phrase.of("digest.group.title", calendar.today()),
                        Phrase.of("digest.group.text", open.size(), overdue),
                        "/camunda/app/tasklist/default/");
            }
        }
        DailyDigestProcess.LETTERS_FAILED.set(execution, failed.wantAttention() && !holders.anyOpen(RESOLVE));
    }
}
