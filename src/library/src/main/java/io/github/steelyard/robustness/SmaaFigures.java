package io.github.steelyard.robustness;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** The result of SMAA-2 as plain values. */
final class SmaaFigures {

    private SmaaFigures() {}

    static Map<String, Object> of(SmaaResult r) {
        List<String> ids =
                r.study().problem().options().stream().map(Option::id).toList();
        List<String> criteria =
                r.study().problem().criteria().stream().map(Criterion::id).toList();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("samples", (int) r.samples());
        out.put("exact", r.isExact());
        out.put("acceptability", byOption(ids, i -> row(r.acceptability(), i)));
        out.put("standard-error", byOption(ids, i -> row(r.standardErrors(), i)));
        out.put(
                "central-weights",
                byOption(
                        ids,
                        i -> r.centralWeights()
                                .get(i)
                                .map(w -> named(criteria, w))
                                .orElse(null)));
        out.put(
                "confidence-factor",
                byOption(ids, i -> orNull(r.confidenceFactors().get(i))));
        out.put("pairwise-winning", byOption(ids, i -> others(ids, r.pairwiseWinning(), i)));
        out.put("expected-rank", byOption(ids, r::expectedRank));
        out.put("entropy", r.entropy());
        out.put("ranking-entropy", orNull(r.rankingEntropy()));
        r.methods().ifPresent(spread -> {
            Map<String, Object> methods = new LinkedHashMap<>();
            spread.first().forEach((id, first) -> methods.put(id, byOption(ids, first::get)));
            Map<String, Object> share = new LinkedHashMap<>();
            share.put("agreement", spread.agreement());
            share.put("alone", orNull(spread.alone()));
            share.put("in-all", orNull(spread.inAll()));
            out.put("methods", methods);
            out.put("method-share", share);
        });
        return out;
    }

    static Map<String, Object> byOption(List<String> ids, IntFunction<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            map.put(ids.get(i), value.apply(i));
        }
        return map;
    }

    static Object orNull(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    private static Object named(List<String> criteria, Weights weights) {
        return byOption(criteria, weights::at);
    }

    private static Object row(Matrix matrix, int i) {
        List<Double> row = new ArrayList<>();
        for (double x : matrix.row(i)) {
            row.add(x);
        }
        return row;
    }

    private static Object others(List<String> ids, Matrix matrix, int i) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int other = 0; other < ids.size(); other++) {
            if (other != i) {
                map.put(ids.get(other), matrix.at(i, other));
            }
        }
        return map;
    }
}
