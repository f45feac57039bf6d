package io.github.steelyard.inspection;

import io.github.steelyard.io.text.Comment;
import io.github.steelyard.lint.LintRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment {@code # steelyard: ignore ID because REASON} asks for.
 *
 * @param comment where it stands and what it covers
 * @param rules ids that exist; several are separated by commas
 * @param reason empty when none is given: then it silences nothing
 * @param faults what is wrong with it
 */
record Directive(Comment comment, List<String> rules, String reason, List<String> faults) {

    /** With what it begins. */
    static final String WORD = "steelyard:";

    private static final Pattern FORM =
            Pattern.compile(WORD + "\\s*ignore\\s+([^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)(?:\\s+because(?:\\s+(.*))?)?");

    static Directive of(Comment comment) {
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            return new Directive(
                    comment,
                    List.of(),
                    "",
                    List.of("this comment is not understood; write '# steelyard: ignore ID because REASON'"));
        }
        List<String> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String id : Arrays.asList(form.group(1).split("\\s*,\\s*"))) {
            if (LintRules.all().find(id).isPresent()) {
                rules.add(id);
            } else {
                faults.add("this comment ignores an " + LintRules.all().unknown(id));
            }
        }
        String reason = form.group(2) == null ? "" : form.group(2).strip();
        if (reason.isEmpty()) {
            faults.add(
                    "this comment gives no reason, so it silences nothing; add 'because …' for whoever reads it next");
        }
        return new Directive(comment, rules, reason, faults);
    }

    boolean isUsable() {
        return !reason.isEmpty();
    }
}
