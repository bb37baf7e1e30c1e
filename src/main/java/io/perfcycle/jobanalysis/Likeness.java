package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts speak of the same thing: the share of the shorter one's word pairs that the other has too. */
final class Likeness {

    private static final int PLACES = 4;

    private Likeness() {}

    /** From 0 to 1; Chinese by pairs of characters, everything else by words. */
    static BigDecimal of(String one, String other) {
        var first = pieces(one);
        var second = pieces(other);
        if (first.isEmpty() || second.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var common = first.stream().filter(second::contains).count();
        return BigDecimal.valueOf(common)
                .divide(BigDecimal.valueOf(Math.min(first.size(), second.size())), PLACES, RoundingMode.HALF_UP);
    }

    private static Set<String> pieces(String text) {
        var pieces = new HashSet<String>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)) {
                for (var at = 0; at + 2 <= word.length(); at++) {
                    pieces.add(word.substring(at, at + 2));
                }
            } else if (word.length() > 2) {
                pieces.add(word);
            }
        }
        return pieces;
    }
}
