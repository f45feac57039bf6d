package io.github.steelyard.io.cell;

/** What a word says of the end that is better. */
public enum Direct {
    MAX("max"),
    MIN("min");

    private static final java.util.regex.Pattern LESS_QUESTION = java.util.regex.Pattern.compile(
            "^(is )?(an? )?(cost|min|lower|less|smaller|kosten|cout|costo|custo|non[ -]?beneficial)");
    private static final java.util.regex.Pattern QUESTION = java.util.regex.Pattern.compile(LESS_QUESTION.pattern()
            + "|^(is )?(an? )?(benefi|max|higher|more|bigger|larger|better|positive|nutzen|avantage|vantagg)");

    private final String word;

    Direct(String word) {
        this.word = word;
    }

    /** As a decision file has it. */
    public String word() {
        return word;
    }

    /**
     * The direction that a word stands for in a row of that label, which may ask a question: "beneficial?" yes or no.
     * Null when it stands for none.
     */
    public static Direct under(String label, String text) {
        Direct direct = of(text);
        if (direct != null || !QUESTION.matcher(Words.folded(label)).find()) {
            return direct;
        }
        Ladder truth = Ladder.of(java.util.List.of(text));
        if (truth == null || truth.kind() != Ladder.Kind.TRUTH) {
            return null;
        }
        boolean isYes = truth.rung(text) > 0;
        boolean isLess = LESS_QUESTION.matcher(Words.folded(label)).find();
        return isYes == isLess ? MIN : MAX;
    }

    /** The direction that a word stands for, null when it stands for none. */
    public static Direct of(String text) {
        String plain = Words.folded(text);
        switch (plain) {
            case "-", "−", "–", "—", "-1", "−1" -> {
                return MIN;
            }
            case "+", "1", "+1" -> {
                return MAX;
            }
            default -> {}
        }
        boolean isMore = Notion.MORE.hasFolded(plain);
        boolean isLess = Notion.LESS.hasFolded(plain);
        if (isMore == isLess) {
            String first = plain.replaceAll("[\\s(\\[{=,;].*", "");
            isMore = Notion.MORE.hasFolded(first) && plain.length() <= 30 && !Notion.LESS.hasFolded(first);
            isLess = Notion.LESS.hasFolded(first) && plain.length() <= 30 && !Notion.MORE.hasFolded(first);
            // A word such as "more expensive" begins like a direction and is none.
            boolean isBracketed = plain.length() > first.length()
                    && "([{=,;".indexOf(plain.substring(first.length()).strip().charAt(0)) >= 0;
            return !isBracketed || isMore == isLess ? null : isMore ? MAX : MIN;
        }
        return isMore ? MAX : MIN;
    }
}
