package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import java.util.OptionalDouble;

/** Reads the effects of drugis, certain ones and distributions. */
final class DrugisEffects {

    private final Saying saying;

    DrugisEffects(Saying saying) {
        this.saying = saying;
    }

    /** The performance; what cannot be read is reported. */
    Syntax read(Syntax part, Syntax at, String criterion) {
        Syntax.Mapping map = saying.map(part, at, "'performance' on " + criterion);
        if (map == null) {
            return SyntaxBuilder.refused(at);
        }
        Syntax.Mapping distribution = map.get("distribution") instanceof Syntax.Mapping d ? d : null;
        Syntax.Mapping effect = map.get("effect") instanceof Syntax.Mapping e ? e : null;
        if (distribution == null && effect == null) {
            return one(map, criterion);
        }
        String type = distribution == null ? "empty" : Saying.text(distribution.get("type"));
        return effect != null && (type.equals("empty") || type.isEmpty())
                ? one(effect, criterion)
                : one(distribution, criterion);
    }

    /** One entry for all alternatives, whose effects hang together: that cannot be said of performances. */
    void joint(Syntax.Mapping entry, String criterion) {
        saying.wrong(
                entry,
                "the effects on " + criterion + " are stated relative to a baseline, all together, which is not read;"
                        + " give each alternative an effect of its own");
    }

    private Syntax one(Syntax.Mapping map, String criterion) {
        String type = Saying.text(map.get("type"));
        Syntax.Mapping parameters = map.get("parameters") instanceof Syntax.Mapping p ? p : map;
        return switch (type) {
            case "exact" -> number(map, "value", criterion).isPresent() ? map.get("value") : SyntaxBuilder.refused(map);
            case "empty", "text" -> SyntaxBuilder.scalar(map, "unknown");
            case "range" -> {
                OptionalDouble low = number(map, "lowerBound", criterion);
                OptionalDouble high = number(map, "upperBound", criterion);
                yield low.isPresent() && high.isPresent()
                        ? Spread.range(map, low.getAsDouble(), high.getAsDouble())
                        : SyntaxBuilder.refused(map);
            }
            case "dnorm" -> {
                OptionalDouble mean = number(parameters, "mu", criterion);
                OptionalDouble sd = number(parameters, "sigma", criterion);
                yield mean.isPresent() && sd.isPresent()
                        ? Spread.normal(map, mean.getAsDouble(), sd.getAsDouble())
                        : SyntaxBuilder.refused(map);
            }
            case "dbeta" -> {
                OptionalDouble alpha = number(parameters, "alpha", criterion);
                OptionalDouble beta = number(parameters, "beta", criterion);
                yield alpha.isPresent() && beta.isPresent()
                        ? Spread.beta(map, alpha.getAsDouble(), beta.getAsDouble())
                        : SyntaxBuilder.refused(map);
            }
            case "dt" -> {
                OptionalDouble mean = number(parameters, "mu", criterion);
                OptionalDouble error = number(parameters, "stderr", criterion);
                double dof = number(parameters, "dof", criterion).orElse(Double.NaN);
                yield mean.isPresent() && error.isPresent() && dof == dof
                        ? Spread.like(
                                saying,
                                map,
                                "t distribution",
                                mean,
                                dof > 2
                                        ? OptionalDouble.of(error.getAsDouble() * Math.sqrt(dof / (dof - 2)))
                                        : OptionalDouble.empty())
                        : SyntaxBuilder.refused(map);
            }
            default -> {
                saying.wrong(
                        map,
                        "the effect on " + criterion + " is of the kind " + Diagnostics.quoted(type)
                                + ", which is not read; read are exact, range, dnorm, dbeta, dt and empty");
                yield SyntaxBuilder.refused(map);
            }
        };
    }

    private OptionalDouble number(Syntax.Mapping map, String key, String criterion) {
        return saying.number(map.get(key), map, "'" + key + "' of the effect on " + criterion);
    }
}
