package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything uncertain that performances share.
 *
 * @param all in the order of the file
 * @param correlations of quantities; pairs that are not listed are independent
 */
public record Uncertainties(List<Uncertainty> all, List<Correlation> correlations) {

    /** Nothing. */
    public static final Uncertainties NONE = new Uncertainties(List.of(), List.of());

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param all in the order of the file
     * @param correlations of quantities; pairs that are not listed are independent
     * @throws InvalidDecision when a part is null
     */
    public Uncertainties {
        all = Given.list(all, "the uncertainties");
        correlations = Given.list(correlations, "the correlations");
    }

    /** {@return whether nothing is uncertain by name} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@return the ids, in the order of the file} */
    public List<String> ids() {
        return all.stream().map(Uncertainty::id).toList();
    }

    /**
     * {@return the uncertainty of that id, if there is one}
     *
     * @param id id of an uncertainty
     */
    public Optional<Uncertainty> find(String id) {
        return all.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    /**
     * {@return its place in the list, −1 when there is none of that id}
     *
     * @param id id of an uncertainty
     */
    public int index(String id) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }

    /**
     * {@return the same with one replaced that has its id}
     *
     * @param other an uncertainty of the same id
     */
    public Uncertainties with(Uncertainty other) {
        return new Uncertainties(
                all.stream().map(u -> u.id().equals(other.id()) ? other : u).toList(), correlations);
    }

    /**
     * {@return the same with some of them taken to be what a scenario says, under every option}
     *
     * @param settings by id of an uncertainty
     */
    public Uncertainties set(Map<String, Setting> settings) {
        if (settings.isEmpty()) {
            return this;
        }
        List<Uncertainty> changed = new ArrayList<>();
        for (Uncertainty one : all) {
            Setting setting = settings.get(one.id());
            changed.add(setting == null ? one : set(one, setting));
        }
        return new Uncertainties(changed, correlations);
    }

    private static Uncertainty set(Uncertainty one, Setting setting) {
        if (one instanceof Uncertainty.Event event) {
            double chance =
                    setting instanceof Setting.Truth truth ? truth.value() ? 1 : 0 : ((Setting.Amount) setting).value();
            return new Uncertainty.Event(event.label(), Chance.of(chance), Map.of());
        }
        if (one instanceof Uncertainty.States states) {
            Map<String, Double> certain = new LinkedHashMap<>(states.states());
            certain.replaceAll((state, p) -> state.equals(((Setting.State) setting).state()) ? 1.0 : 0.0);
            return new Uncertainty.States(states.label(), certain, Map.of());
        }
        Uncertainty.Quantity quantity = (Uncertainty.Quantity) one;
        Performance spread = setting instanceof Setting.Amount amount
                ? new Performance.Exact(amount.value())
                : ((Setting.Spread) setting).spread();
        return new Uncertainty.Quantity(quantity.label(), quantity.unit(), spread);
    }

    /**
     * {@return the correlations of the normal variates behind some of the quantities, see {@link Correlation#copula}: 1
     * of each with itself, 0 where none is stated}
     *
     * @param ids ids of quantities, which give rows and columns their order
     */
    public double[][] correlation(List<String> ids) {
        double[][] r = new double[ids.size()][ids.size()];
        for (int i = 0; i < r.length; i++) {
            r[i][i] = 1;
        }
        for (Correlation c : correlations) {
            int i = ids.indexOf(c.first());
            int j = ids.indexOf(c.second());
            if (i >= 0 && j >= 0 && i != j) {
                r[i][j] = c.copula();
                r[j][i] = c.copula();
            }
        }
        return r;
    }
}
