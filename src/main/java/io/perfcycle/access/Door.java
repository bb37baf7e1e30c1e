package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Acting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Verifies passwords, slowly for guessers and quickly for those who were right a moment ago. */
@Component
class Door {

    /** A revoked right is gone within a minute everywhere; this is the share of it that HTTP Basic may take. */
    private static final Duration REMEMBERED = Duration.ofSeconds(45);

    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;

    /** This address has guessed often enough for now. */
    static final class TooManyAttempts extends RuntimeException {}

    private record Known(Acting acting, long endsAtNanos) {
        boolean over() {
            return System.nanoTime() - endsAtNanos >= 0;
        }
    }

    private final Identities identities;
    private final Attempts attempts;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final SecretKeySpec key = key();

    Door(Identities identities, Attempts attempts) {
        this.identities = identities;
        this.attempts = attempts;
    }

    /**
     * The person behind id and password; empty if wrong, or if the account has no role (any more).
     *
     * @throws TooManyAttempts also for the right password, so that the answer tells a guesser nothing
     */
    Optional<Acting> verify(String address, String id, String password) {
        if (!attempts.mayTry(address, id)) {
            throw new TooManyAttempts();
        }
        var person = identities
                .verify(id, password)
                .filter(acting -> !acting.groups().isEmpty());
        if (person.isPresent()) {
            attempts.succeeded(address, id);
        } else {
            attempts.failed(address, id);
        }
        return person;
    }

    /** As {@link #verify}, for requests that carry the password each time: the dear hash is computed once in a while. */
    Optional<Acting> verifyOften(String address, String id, String password) {
        var fingerprint = fingerprint(id, password);
        var remembered = known.get(fingerprint);
        if (remembered != null && !remembered.over()) {
            return Optional.of(remembered.acting());
        }
        var person = verify(address, id, password);
        if (known.size() > MOST) {
            known.values().removeIf(Known::over);
        }
        person.ifPresent(acting -> known.put(fingerprint, new Known(acting, System.nanoTime() + REMEMBERED.toNanos())));
        return person;
    }

    /** Keyed with a secret of this run, so that the memory holds nothing to attack offline. */
    private String fingerprint(String id, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA-256", e);
        }
    }

    private static SecretKeySpec key() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
