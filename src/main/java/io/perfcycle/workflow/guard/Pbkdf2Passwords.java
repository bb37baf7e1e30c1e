package io.perfcycle.workflow.guard;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;

/** PBKDF2 with HMAC-SHA-512, stored as {@code iterations$salt$hash} behind the engine's prefix {@code {PBKDF2-SHA512}}. */
final class Pbkdf2Passwords implements PasswordEncryptor {

    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;

    Pbkdf2Passwords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return iterations + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, iterations));
    }

    /** False also for what is no hash at all, such as the mark of an account without a password. */
    @Override
    public boolean check(@Nullable String password, @Nullable String encrypted) {
        var parts = encrypted == null ? new String[0] : encrypted.split("\\$");
        if (password == null || parts.length != 3) {
            return false;
        }
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(
                decoder.decode(parts[2]), derive(password, decoder.decode(parts[1]), Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * Byte.SIZE))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks PBKDF2 with HMAC-SHA-512", e);
        }
    }
}
