package io.perfcycle.result;

import io.perfcycle.scoring.Formula;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Formulas already parsed: a cycle has some dozens of them, and thousands of people. */
final class FormulaCache {

    private static final int MOST = 10_000;
    private static final Map<String, Formula> PARSED = new ConcurrentHashMap<>();

    private FormulaCache() {}

    static Formula parse(String text) {
        if (PARSED.size() > MOST) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(text, Formula::parse);
    }
}
