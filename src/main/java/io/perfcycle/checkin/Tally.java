package io.perfcycle.checkin;

/**
 * Check-ins counted.
 *
 * @param behind in how many of them at least one indicator was behind
 */
record Tally(int held, int missed, int open, int behind) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(held + other.held, missed + other.missed, open + other.open, behind + other.behind);
    }
}
