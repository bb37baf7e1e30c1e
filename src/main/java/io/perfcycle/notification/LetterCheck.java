package io.perfcycle.notification;

import java.util.Optional;

/** A second look at the moment a letter leaves, which may be hours after it was written. */
public interface LetterCheck {

    /** The topic whose letters are looked at. */
    String topic();

    /** The letter as it is true now, written by {@link Mails#write}; none if there is nothing left to say. */
    Optional<Letter> leaving(Letter letter);
}
