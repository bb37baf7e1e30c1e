package io.perfcycle.training;

/** Business key of a {@code gap-review}: the cycle and the manager who is asked, {@link Gaps#NO_MANAGER} for HR. */
record ReviewKey(String cycle, String manager) {

    static ReviewKey parse(String key) {
        var at = key.indexOf('/');
        if (at < 0) {
            throw new IllegalArgumentException(key + " is no key of a gap review");
        }
        return new ReviewKey(key.substring(0, at), key.substring(at + 1));
    }
}
