package io.perfcycle.workflow;

import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Identities.Login;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes accounts as sets: the engine's own service costs a dozen statements per person, too slow for thousands.
 * The tables are the engine's (and its forks') stable identity schema.
 */
@Component
class Accounts {

    private static final int CHUNK = 500;
    private static final String ADMIN = "admin";
    private static final String ADMIN_GROUP = "camunda-admin";

    private record Known(@Nullable String name, @Nullable String email, boolean hasPassword) {}

    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;

    Accounts(JdbcTemplate jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Transactional
    public void synchronize(Collection<Login> people) {
        refuseReserved(people);
        var known = known();
        var memberships = memberships();
        var created = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        var passwords = new ArrayList<Object[]>();
        var ended = new ArrayList<Object[]>();
        var joined = new ArrayList<Object[]>();
        for (var person : people) {
            var before = known.get(person.id());
            if (before == null) {
                created.add(new Object[] {person.id(), person.name(), person.email(), unusable()});
            } else if (!Objects.equals(before.name(), person.name())
                    || !Objects.equals(before.email(), person.email())) {
                changed.add(new Object[] {person.name(), person.email(), person.id()});
            }
            var hadPassword = before != null && before.hasPassword();
            if (!person.active() && hadPassword) {
                passwords.add(new Object[] {unusable(), null, person.id()});
            } else if (person.active() && !hadPassword && person.initialPassword() != null) {
                passwords.add(hashed(person.initialPassword(), person.id()));
            }
            var was = memberships.getOrDefault(person.id(), Set.of());
            var wanted = person.active() ? person.groups() : Set.<String>of();
            was.stream()
                    .filter(group -> !wanted.contains(group))
                    .forEach(group -> ended.add(new Object[] {person.id(), group}));
            wanted.stream()
                    .filter(group -> !was.contains(group))
                    .forEach(group -> joined.add(new Object[] {person.id(), group}));
        }
        jdbc.batchUpdate(
                "insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_, PWD_) values (?, 1, ?, '', ?, ?)", created);
        jdbc.batchUpdate("update ACT_ID_USER set FIRST_ = ?, EMAIL_ = ?, REV_ = REV_ + 1 where ID_ = ?", changed);
        jdbc.batchUpdate("update ACT_ID_USER set PWD_ = ?, SALT_ = ?, REV_ = REV_ + 1 where ID_ = ?", passwords);
        jdbc.batchUpdate("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = ?", ended);
        jdbc.batchUpdate("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, ?)", joined);
    }

    List<String> groupsOf(String id) {
        return jdbc.queryForList(
                "select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_", String.class, id);
    }

    Optional<String> nameOf(String id) {
        return jdbc
                .queryForList("select FIRST_ from ACT_ID_USER where ID_ = ? and FIRST_ is not null", String.class, id)
                .stream()
                .findFirst();
    }

    /** Id to mail address; who has none is not in the map. */
    Set<String> known(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(new NamedParameterJdbcTemplate(jdbc)
                        .queryForList(
                                "select ID_ from ACT_ID_USER where ID_ in (:ids)", Map.of("ids", ids), String.class));
    }

    Set<String> among(Collection<String> ids, Collection<String> groups) {
        return ids.isEmpty() || groups.isEmpty()
                ? Set.of()
                : Set.copyOf(new NamedParameterJdbcTemplate(jdbc)
                        .queryForList(
                                "select distinct USER_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ in (:ids)"
                                        + " and GROUP_ID_ in (:groups)",
                                Map.of("ids", ids, "groups", groups),
                                String.class));
    }

    Map<String, String> addresses(Collection<String> ids) {
        var asked = List.copyOf(Set.copyOf(ids));
        var found = new HashMap<String, String>();
        for (var from = 0; from < asked.size(); from += CHUNK) {
            var chunk = asked.subList(from, Math.min(asked.size(), from + CHUNK));
            jdbc.query(
                    "select ID_, EMAIL_ from ACT_ID_USER where EMAIL_ is not null and ID_ in ("
                            + String.join(",", Collections.nCopies(chunk.size(), "?")) + ")",
                    row -> {
                        found.put(row.getString(1), row.getString(2));
                    },
                    chunk.toArray());
        }
        return found;
    }

    boolean hasPassword(String id, String password) {
        return jdbc.query(
                        "select PWD_, SALT_ from ACT_ID_USER where ID_ = ? and PWD_ is not null",
                        (row, number) -> configuration()
                                .getPasswordManager()
                                .check(password + Objects.requireNonNullElse(row.getString(2), ""), row.getString(1)),
                        id)
                .contains(true);
    }

    /** An import must never hand out the keys of the house, nor overwrite the one who holds them. */
    private static void refuseReserved(Collection<Login> people) {
        for (var person : people) {
            if (person.id().equals(ADMIN) || person.groups().contains(ADMIN_GROUP)) {
                throw Refusal.rule("RESERVED_ACCOUNT", person.id()).at("field", "roles");
            }
        }
    }

    private Map<String, Known> known() {
        var known = new HashMap<String, Known>();
        jdbc.query("select ID_, FIRST_, EMAIL_, PWD_ from ACT_ID_USER", row -> {
            var password = row.getString(4);
            known.put(
                    row.getString(1),
                    new Known(row.getString(2), row.getString(3), password != null && !password.equals(unusable())));
        });
        return known;
    }

    private Map<String, Set<String>> memberships() {
        var memberships = new HashMap<String, Set<String>>();
        jdbc.query("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP", row -> {
            memberships.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
        });
        return memberships;
    }

    private Object[] hashed(String password, String id) {
        var salt = configuration().getSaltGenerator().generateSalt();
        return new Object[] {configuration().getPasswordManager().encrypt(password + salt), salt, id};
    }

    /** What stands in place of a hash where nobody may sign in: no password hashes to it. */
    private String unusable() {
        return "{" + configuration().getPasswordEncryptor().hashAlgorithmName() + "}!";
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
