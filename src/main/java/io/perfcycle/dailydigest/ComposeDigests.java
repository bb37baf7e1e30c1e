package io.perfcycle.dailydigest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Compose digests": one mail for everybody who has something open, or must hear of it. Safe to repeat: a mail has a key. */
@Component
class ComposeDigests implements JavaDelegate {

    private final DigestPost post;

    ComposeDigests(DigestPost post) {
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        post.sendAll();
    }
}
