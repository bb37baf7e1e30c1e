package io.perfcycle.evidence;

/**
 * One section of the evidence, such as the health of the indicators. A bean of this type, in whatever room, is all it takes.
 *
 * @param <T> a record that is written as JSON and read back: numbers finite or {@code null} beside a reason, no names of people
 *     in groups below the smallest size
 */
public interface EvidenceSection<T> {

    /** Its name, such as {@code indicators}: small letters, never changed once documents with it exist. */
    String name();

    /** What it computes; no two sections share a type. */
    Class<T> type();

    /** Counts everything anew. Reads in sets, writes nothing, and gives the same for the same data. */
    T compute(EvidenceScope scope);

    /** The same for a review that is kept: beside others that may look at nearly the same, where that matters. */
    default T compute(EvidenceScope scope, String review) {
        return compute(scope);
    }
}
