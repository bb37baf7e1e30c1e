package io.perfcycle.workflow;

import io.perfcycle.problem.Refusal;

/** Carries a refusal through the engine, with its text in both languages: the engine shows only the message. */
public final class SubmissionRefused extends RuntimeException {

    private final transient Refusal refusal;

    public SubmissionRefused(String text, Refusal refusal) {
        super(text);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
