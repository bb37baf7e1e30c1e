package io.perfcycle.training;

import org.jspecify.annotations.Nullable;

/**
 * A course that comes with the house: its pages are templates of this room.
 *
 * @param minutes how long it takes to read
 * @param mandatory whether it is to be refreshed each year
 * @param quiz null: completed by confirmation
 */
record BuiltIn(
        String code,
        String title,
        String titleEn,
        Course.Audience audience,
        Course.Level level,
        int minutes,
        boolean mandatory,
        @Nullable Quiz quiz) {}
