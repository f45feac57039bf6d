package io.github.steelyard.io.cell;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;

/** Preference functions of PROMETHEE in the spellings and numbers that papers and programs use for them. */
public final class FunctionWords {

    private FunctionWords() {}

    /** The word of a decision file, or the cell as it is where it is none that is known. */
    public static Syntax.Scalar word(Syntax.Scalar cell) {
        String plain = Words.folded(cell.text()).replaceAll("[^a-z0-9]", "").replaceAll("^type", "");
        String word = switch (plain) {
            case "usual", "1", "i", "t1", "usualcriterion", "strict" -> "usual";
            case "ushape", "2", "ii", "t2", "quasi", "quasicriterion", "ushaped" -> "u-shape";
            case "vshape", "3", "iii", "t3", "vshaped", "linearpreference" -> "v-shape";
            case "level", "4", "iv", "t4", "levelcriterion", "leveled" -> "level";
            case "linear",
                    "5",
                    "v",
                    "t5",
                    "vshapeindiff",
                    "vshapeindifference",
                    "vshapewithindifference",
                    "vshape2",
                    "linearwithindifference",
                    "linearindifference" -> "linear";
            case "gaussian", "6", "vi", "t6", "gauss", "gaussiancriterion" -> "gaussian";
            default -> "";
        };
        return word.isEmpty() || word.equals(cell.text()) ? cell : SyntaxBuilder.scalar(cell, word);
    }
}
