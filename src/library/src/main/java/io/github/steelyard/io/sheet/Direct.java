package io.github.steelyard.io.sheet;

/** What a word says of the end that is better. */
enum Direct {
    MAX("max"),
    MIN("min");

    private final String word;

    Direct(String word) {
        this.word = word;
    }

    /** As a decision file has it. */
    String word() {
        return word;
    }

    /** The direction that a word stands for, null when it stands for none. */
    static Direct of(String text) {
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
