package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.plain.PlainValue;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values typed outside a file, on a command line or into a field, read as a decision file would have them. */
public final class TypedValue {

    private TypedValue() {}

    /**
     * A parameter's value as a plain value: {@code 3}, {@code vector}, {@code [a, b]}, <code>{a: 1}</code>.
     *
     * @param spec of the parameter; empty when it is unknown, which makes every single value text
     * @throws Refusal when the text is not YAML, or YAML that decision files do not allow
     */
    public static Object parameter(Optional<ParameterSpec> spec, String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceText source = new SourceText("", null, "value: " + text, false);
        Syntax.Mapping root = SyntaxReader.read(source, diagnostics, ReadLimits.DEFAULT.values())
                .root();
        if (diagnostics.hasErrors() || root == null || root.size() != 1) {
            List<String> reasons =
                    diagnostics.found().stream().map(Diagnostic::message).toList();
            throw new Refusal(reasons.isEmpty() ? List.of("not one value: '" + text + "'") : reasons);
        }
        return PlainValue.of(root.value(0), spec.map(ParameterSpec::kind));
    }

    /** The number that the text writes; nothing when it writes none. */
    public static OptionalDouble number(String text) {
        double x = NumberText.parse(text);
        return Double.isFinite(x) ? OptionalDouble.of(x) : OptionalDouble.empty();
    }
}
