package io.perfcycle.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused: a stable code, the HTTP status it is spoken with, the facts for its text (message key
 * {@code problem.<code>}), and where the fault lies (row, column, field).
 */
public final class Refusal extends RuntimeException {

    /** One fault among several: its own code, its place in words of the form (for example {@code goals[2].weight}) and its facts. */
    public record Fault(String code, String field, List<Object> facts) {
        public static Fault of(String code, String field, Object... facts) {
            return new Fault(code, field, List.of(facts));
        }
    }

    private final HttpStatus status;
    private final String code;
    private final transient Object[] facts;
    private final transient Map<String, Object> where = new LinkedHashMap<>();
    private final transient List<Fault> faults;

    private Refusal(HttpStatus status, String code, List<Fault> faults, Object... facts) {
        super(code);
        this.status = status;
        this.code = code;
        this.facts = facts;
        this.faults = List.copyOf(faults);
    }

    /** The request cannot be read: 400. */
    public static Refusal unreadable(String code, Object... facts) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, List.of(), facts);
    }

    /** The caller has no right to it, and may know so: 403. */
    public static Refusal forbidden(String code, Object... facts) {
        return new Refusal(HttpStatus.FORBIDDEN, code, List.of(), facts);
    }

    /** It does not exist, or the caller may not know that it does: 404. */
    public static Refusal unknown(String code, Object... facts) {
        return new Refusal(HttpStatus.NOT_FOUND, code, List.of(), facts);
    }

    /** The present state forbids it: 409. */
    public static Refusal conflict(String code, Object... facts) {
        return new Refusal(HttpStatus.CONFLICT, code, List.of(), facts);
    }

    /** More than this server takes: 413. */
    public static Refusal tooLarge(String code, Object... facts) {
        return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, code, List.of(), facts);
    }

    /** Asked too often for now: 429. */
    public static Refusal tooMany(String code, Object... facts) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, code, List.of(), facts);
    }

    /** Well formed, but it breaks a rule: 422. */
    public static Refusal rule(String code, Object... facts) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, code, List.of(), facts);
    }

    /** Several rules are broken at once: 422 with code {@code INVALID_SUBMISSION} and one entry per fault. */
    public static Refusal faults(List<Fault> faults) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "INVALID_SUBMISSION", faults, faults.size());
    }

    /** Names a place: {@code at("row", 17).at("column", "weight")}. */
    public Refusal at(String name, Object value) {
        where.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] facts() {
        return facts.clone();
    }

    public Map<String, Object> where() {
        return Map.copyOf(where);
    }

    public List<Fault> faults() {
        return faults;
    }
}
