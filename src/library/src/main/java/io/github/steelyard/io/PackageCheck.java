package io.github.steelyard.io;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Decision;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.packages.PackageSet;

/** Reports rules and limits that no package keeps, with those that could be dropped. */
final class PackageCheck {

    private final Checks checks;
    private final Decision decision;
    private final Place place;

    PackageCheck(Checks checks, Decision decision, Place place) {
        this.checks = checks;
        this.decision = decision;
        this.place = place;
    }

    void check() {
        decision.packages().ifPresent(packages -> {
            PackageSet set = new PackageSet(packages);
            boolean isNoneDefined = Expansion.cells(decision, set).isNoneDefined();
            if (set.isEmpty(isNoneDefined)) {
                Refusal empty = Expansion.empty(set, isNoneDefined);
                checks.diagnostics().report(DiagnosticId.PACKAGES_EMPTY, place, String.join("; ", empty.reasons()));
            }
        });
    }
}
