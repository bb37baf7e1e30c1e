package io.perfcycle.notification;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.notification.FailedLetters.Unreachable;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who could not be reached by mail, and what HR does about it. */
@RestController
@Tag(name = "通知 Mail")
class FailedLettersController {

    record Settled(String recipient, int letters) {}

    private final FailedLetters failed;

    FailedLettersController(FailedLetters failed) {
        this.failed = failed;
    }

    @GetMapping("/api/v1/mail/failed")
    @Operation(summary = "无法送达的邮件 Who could not be reached by mail, with the server's reason; for HR")
    List<Unreachable> list(Viewer viewer) {
        viewer.mustBe(Role.HR);
        return failed.list();
    }

    @PostMapping("/api/v1/mail/failed/{recipient}/retry")
    @Operation(summary = "重发 Send this person's failed letters again, to the address that is known now; for HR")
    Settled retry(Viewer viewer, @PathVariable String recipient) {
        viewer.mustBe(Role.HR);
        return settled(recipient, failed.retry(recipient));
    }

    @PostMapping("/api/v1/mail/failed/{recipient}/leave")
    @Operation(summary = "不再处理 Let this person's failed letters be; for HR")
    Settled leave(Viewer viewer, @PathVariable String recipient) {
        viewer.mustBe(Role.HR);
        return settled(recipient, failed.leave(recipient));
    }

    private static Settled settled(String recipient, int letters) {
        if (letters == 0) {
            throw Refusal.unknown("NO_FAILED_LETTERS", recipient);
        }
        return new Settled(recipient, letters);
    }
}
