package io.perfcycle.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How accounts follow from imported people.
 *
 * @param initialPassword given to accounts that have none yet, for demonstrations; left out, nobody can sign in until a
 *     password is set or single sign-on knows him
 */
@ConfigurationProperties("perfcycle.organization")
record OrganizationSettings(@Nullable String initialPassword) {}
