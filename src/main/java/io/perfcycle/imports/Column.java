package io.perfcycle.imports;

/** A column of a dataset; an optional one may be absent from the file or empty in a row. */
public record Column(String name, boolean required) {

    public static Column required(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }
}
