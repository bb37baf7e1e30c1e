package io.perfcycle.demo;

import java.util.Random;

/** Chance that always falls the same way: the same keys give the same number, on every machine. */
final class DemoChance {
    private DemoChance() {}

    /** Normally distributed with mean 0 and standard deviation 1. */
    static double normal(Object... keys) {
        return new Random(seed(keys)).nextGaussian();
    }

    /** Between 0 (included) and 1 (excluded). */
    static double uniform(Object... keys) {
        return new Random(seed(keys)).nextDouble();
    }

    /** FNV-1a over the keys as text, then the finalizer of SplitMix64, so that close keys lie far apart. */
    private static long seed(Object... keys) {
        var hash = 0xcbf29ce484222325L;
        for (var key : keys) {
            for (var c : (key + "|").toCharArray()) {
                hash = (hash ^ c) * 0x100000001b3L;
            }
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
