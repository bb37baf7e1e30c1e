package io.perfcycle.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table {@code access-matrix.csv}: what each address answers to each relation, before and after the release. */
final class AccessMatrix {

    /** One address asked by one person at one time. */
    record Case(String method, String path, String query, String body, String state, String relation, int status) {

        /** The address with its names filled in. */
        String address(Map<String, String> names) {
            var filled = path + (query.isEmpty() ? "" : "?" + query);
            for (var name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", name.getValue());
            }
            return filled;
        }

        @Override
        public String toString() {
            return "%s %s as %s, %s release: %d".formatted(method, path, relation, state, status);
        }
    }

    private static final int FACTS = 5;

    private AccessMatrix() {}

    static List<Case> cases() {
        var lines = lines();
        var relations = Arrays.asList(lines.get(0).split(","))
                .subList(FACTS, lines.get(0).split(",").length);
        var cases = new ArrayList<Case>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            if (cells.length != FACTS + relations.size()) {
                throw new AssertionError("Row of another length: " + line);
            }
            var states = cells[4].equals("any") ? List.of("before", "after") : List.of(cells[4]);
            for (var state : states) {
                for (var at = 0; at < relations.size(); at++) {
                    cases.add(new Case(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            state,
                            relations.get(at),
                            Integer.parseInt(cells[FACTS + at])));
                }
            }
        }
        return cases;
    }

    /** Every address of the table as {@code METHOD /path}, with names for variables whatever they are called in the code. */
    static Set<String> addresses() {
        return cases().stream()
                .map(one -> address(one.method(), one.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String address(String method, String path) {
        return method + " " + path.replaceAll("\\{[^/]*}", "{}");
    }

    private static List<String> lines() {
        try (var table = AccessMatrix.class.getResourceAsStream("/access-matrix.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
