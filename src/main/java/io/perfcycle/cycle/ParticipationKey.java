package io.perfcycle.cycle;

/** The business key of everything that happens to one employee in one cycle: {@code cycle/employeeNo}. */
public record ParticipationKey(String cycle, String employeeNo) {

    public static ParticipationKey parse(String businessKey) {
        var slash = businessKey.indexOf('/');
        if (slash < 1 || slash == businessKey.length() - 1) {
            throw new IllegalArgumentException("Not a participation: " + businessKey);
        }
        return new ParticipationKey(businessKey.substring(0, slash), businessKey.substring(slash + 1));
    }

    @Override
    public String toString() {
        return cycle + "/" + employeeNo;
    }
}
