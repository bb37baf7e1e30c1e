package io.perfcycle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of the demo company, with the dates of one day filled in.
 *
 * @param calendar says what day it is
 */
record DemoFiles(DemoCalendar calendar) {

    /**
     * One import.
     *
     * @param dataset as in {@code POST /api/v1/imports/{dataset}}
     * @param csv what to send
     */
    record Step(String dataset, String csv) {}

    /**
     * The imports that found the company, in an order in which every reference is known: units and people name each
     * other, so the units come first without and then again with their managers.
     */
    List<Step> steps() {
        return List.of(
                new Step("org-units", unitsWithoutManagers()),
                step("posts"),
                step("employees"),
                step("org-units"),
                step("indicators"),
                step("scorecards"),
                step("courses"));
    }

    /** What happened on one particular day, as measurements: a confirmed violation in the previous quarter. */
    Step incidents() {
        return new Step("measurements", text("incidents"));
    }

    /** A file of the company by its name without {@code .csv}. */
    String text(String name) {
        try (var in = DemoFiles.class.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalArgumentException("The demo company has no file " + name + ".csv");
            }
            return calendar.fill(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Step step(String name) {
        return new Step(name, text(name));
    }

    /** The manager is the last column of the file and never quoted. */
    private String unitsWithoutManagers() {
        return text("org-units")
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
