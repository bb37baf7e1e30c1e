package io.perfcycle.indicator;

import java.util.Map;

/**
 * One indicator that comes with the product.
 *
 * @param pack the post group it is meant for
 * @param cells what a file of the dataset {@code indicators} would say, by column
 */
public record LibraryEntry(
        String code, String pack, Indicator indicator, LibraryReference reference, Map<String, String> cells) {}
