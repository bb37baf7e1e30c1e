package io.perfcycle.result;

import java.util.Set;

/**
 * Who had a hand in somebody's rating beyond what figures and result versions name, so that none of them hears an appeal
 * against it. Each stage that lets people judge provides its own.
 */
public interface RatedBy {

    /** Employee numbers; whether or not they have answered. Never shown to anybody: it is asked who may not, not who did. */
    Set<String> of(long participationId);
}
