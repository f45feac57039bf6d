package io.github.steelyard.io.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.steelyard.io.format.ReadLimits;

/**
 * Jackson's own limits on JSON, raised to those of decision files, which are checked anyway. Jackson has had limits since
 * 2.15 and one for names since 2.16; where an older one stands in front on the class path, there is nothing to raise. Each
 * kind stands in a class of its own, so that what is not there is not loaded.
 */
final class JsonLimits {

    private JsonLimits() {}

    static JsonFactory factory() {
        JsonFactoryBuilder builder = new JsonFactoryBuilder();
        builder.configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false);
        try {
            WithNames.raise(builder);
        } catch (LinkageError before216) {
            try {
                WithoutNames.raise(builder);
            } catch (LinkageError before215) {
                return builder.build();
            }
        }
        return builder.build();
    }

    private static final class WithNames {
        static void raise(JsonFactoryBuilder builder) {
            builder.streamReadConstraints(
                    WithoutNames.limits().maxNameLength(Integer.MAX_VALUE).build());
        }
    }

    private static final class WithoutNames {
        static void raise(JsonFactoryBuilder builder) {
            builder.streamReadConstraints(limits().build());
        }

        static StreamReadConstraints.Builder limits() {
            return StreamReadConstraints.builder()
                    .maxNestingDepth(ReadLimits.MOST_NESTING + 8)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE);
        }
    }
}
