package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The header line of a file held against the columns of a dataset. */
record Header(Map<String, Integer> places, int width) {

    /** Takes the header, or refuses it naming the first column that is unknown, twice there, or missing. */
    static Header of(List<String> line, Dataset dataset) {
        var known = dataset.columns().stream().map(Column::name).toList();
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < line.size(); i++) {
            var name = canonical(line.get(i));
            if (name.isEmpty() && restIsEmpty(line, i)) {
                break;
            }
            if (Cells.spoiled(name)) {
                throw Refusal.unreadable("UNREADABLE_FILE");
            }
            if (!known.contains(name)) {
                throw refusal("UNKNOWN_COLUMN", line.get(i), dataset);
            }
            if (places.put(name, i) != null) {
                throw refusal("DUPLICATE_COLUMN", name, dataset);
            }
        }
        for (var column : dataset.columns()) {
            if (column.required() && !places.containsKey(column.name())) {
                throw refusal("MISSING_COLUMN", column.name(), dataset);
            }
        }
        return new Header(places, line.size());
    }

    /** A heading as columns are named: {@code Employee No} is {@code employee_no}. */
    static String canonical(String heading) {
        return Cells.folded(Cells.trimmed(heading)).toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    private static boolean restIsEmpty(List<String> line, int from) {
        return line.subList(from, line.size()).stream().allMatch(String::isBlank);
    }

    private static Refusal refusal(String code, String column, Dataset dataset) {
        var shown = new Fault(0, "", code, column, List.of()).value();
        var all = dataset.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return Refusal.unreadable(code, shown, dataset.name(), all).at("column", shown);
    }
}
