package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.io.grammar.ChanceWord;
import io.github.steelyard.io.grammar.QuantityKeys;
import io.github.steelyard.io.grammar.SpreadKeys;
import io.github.steelyard.io.grammar.UncertaintyKeys;
import java.util.List;
import java.util.Map;

/** The JSON Schema of uncertainties and their chances. */
final class UncertaintySchema {

    private UncertaintySchema() {}

    /** An event, one of several states, or a quantity. */
    static Map<String, Object> uncertainty(KeyShapes shapes) {
        return described(
                any(
                        shapes.map(UncertaintyKeys.EVENT, true),
                        shapes.map(UncertaintyKeys.OF_STATES, true),
                        shapes.map(UncertaintyKeys.DECIDED, true),
                        shapes.map(QuantityKeys.TABLE, true),
                        of("type", "number")),
                "An event, one of several states, or a quantity with its spread.");
    }

    /** 0..1, a range of such, or a word. */
    static Map<String, Object> chance(KeyShapes shapes) {
        return described(
                any(number(0, 1, false), shapes.map(UncertaintyKeys.RANGE, true), words(ChanceWord.words())),
                "A chance: 0 to 1, a range, or a word of ICD 203.");
    }

    /** By state, together 1. */
    static Map<String, Object> probabilities() {
        return described(byId(number(0, 1, false)), "Probability by state; together 1.");
    }

    /** What a scenario takes an uncertainty to be. */
    static Map<String, Object> setting(KeyShapes shapes) {
        return described(
                any(of("type", List.of("boolean", "number", "string")), shapes.map(SpreadKeys.TABLE, true)),
                "True, false, a state, a number or a spread.");
    }
}
