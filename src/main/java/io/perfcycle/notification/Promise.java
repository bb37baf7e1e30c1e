package io.perfcycle.notification;

/** What holds when nobody can know whether a letter has arrived, because the line broke before the server's answer. */
public enum Promise {
    /** It is not sent again: the next reminder says the same. */
    AT_MOST_ONCE,

    /** It is sent again under the same Message-ID, by which mail programs tell a repeat. */
    AT_LEAST_ONCE
}
