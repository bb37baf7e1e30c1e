package io.perfcycle.notification;

import java.util.Optional;
import java.util.Set;

/** A second look at the moment a letter leaves, which may be hours after it was written. */
public interface LetterCheck {

    /** The topics whose letters are looked at. */
    Set<String> topics();

    /** The letter as it is true now, written by {@link Mails#write}; none if there is nothing left to say. */
    Optional<Letter> leaving(Letter letter);
}
