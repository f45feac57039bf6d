package io.github.steelyard.aggregation;

import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Says which performances are missing. */
final class Missing {

    private Missing() {}

    static String sentence(Problem problem, String method) {
        List<String> cells = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < problem.options().size(); i++) {
            for (int j = 0; j < problem.criteria().size(); j++) {
                if (problem.performances().isMissing(i, j)) {
                    count++;
                    if (cells.size() < 3) {
                        cells.add("'" + problem.options().get(i).id() + "' on '"
                                + problem.criteria().get(j).id() + "'");
                    }
                }
            }
        }
        return method + " needs every performance; missing: " + String.join(", ", cells)
                + (count > 3 ? " and " + (count - 3) + " more" : "");
    }
}
