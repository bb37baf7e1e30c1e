package io.perfcycle.workflow;

import java.security.SecureRandom;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Opens the house before the first request: furnishes it and makes sure that {@code admin} exists and holds
 * {@code camunda-admin}, so that nobody finds the engine's first-run setup waiting.
 */
@Component
class Administrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);
    private static final String ID = "admin";
    private static final String GROUP = "camunda-admin";
    private static final String FIRST_HR = "hr";
    private static final int TRIES = 3;
    private static final int LENGTH = 20;

    /** Without the letters and digits that people mistake for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final House house;
    private final IdentityService identity;
    private final @Nullable String password;

    Administrator(
            House house, IdentityService identity, @Value("${perfcycle.admin.password:}") @Nullable String password) {
        this.house = house;
        this.identity = identity;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int turn = 1; ; turn++) {
            try {
                house.furnish();
                appoint();
                return;
            } catch (RuntimeException taken) {
                // Two nodes on their first start write the same rows; the slower one finds them on its next turn.
                if (turn == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private void appoint() {
        if (identity.createUserQuery().userId(ID).count() == 0) {
            var given = password != null && !password.isBlank();
            var secret = given ? password : generated();
            var admin = identity.newUser(ID);
            admin.setFirstName("管理员 Administrator");
            admin.setLastName("");
            admin.setPassword(secret);
            identity.saveUser(admin);
            // Somebody must import the first people and their roles; taken away again in Admin once HR is there.
            identity.createMembership(ID, FIRST_HR);
            if (!given) {
                announce(secret);
            }
        }
        if (identity.createUserQuery().userId(ID).memberOfGroup(GROUP).count() == 0) {
            identity.createMembership(ID, GROUP);
        }
    }

    private static void announce(String secret) {
        LOG.warn("""

                ============================================================
                  用户 User:      admin
                  密码 Password:  {}
                  仅显示这一次，请妥善保存。 Shown this once only; keep it safe.
                ============================================================""", secret);
    }

    private static String generated() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
