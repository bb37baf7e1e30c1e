package io.perfcycle.workflow;

/** Whom a task is about, by its business key {@code <cycle>/<employeeNo>}; a task of a whole cycle is about nobody. */
public final class Subject {

    private Subject() {}

    public static boolean isOf(String businessKey, String userId) {
        return businessKey.endsWith("/" + userId)
                && businessKey.length() > userId.length() + 1
                && businessKey.indexOf('/') == businessKey.length() - userId.length() - 1;
    }
}
