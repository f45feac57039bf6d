package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import java.io.Serializable;
import java.util.HashMap;

/**
 * A study on its way to an executor: the decision as the text of a file, and how it is looked at.
 *
 * @param decision JSON
 * @param stakeholder id; empty for the base weights
 * @param scenario id; empty for the base performances
 * @param method id
 * @param parameters of the method
 */
record SentStudy(
        byte[] decision,
        String stakeholder,
        String scenario,
        String method,
        HashMap<String, Object> parameters,
        long seed)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** @throws Refusal when the study holds what no decision file says */
    static SentStudy of(Study study) {
        SentStudy sent = new SentStudy(
                DecisionWriter.write(study.origin(), DecisionFormat.JSON).bytes(),
                study.stakeholder().map(s -> s.id()).orElse(""),
                study.scenario().map(s -> s.id()).orElse(""),
                study.choice().id(),
                new HashMap<>(study.choice().parameters()),
                study.seed());
        if (!sent.study().weights().equals(study.weights())) {
            throw new Refusal(
                    "executors read the decision as a file says it, and this study has other weights or options,"
                            + " given in code; put them into the decision");
        }
        return sent;
    }

    Study study() {
        Decision read = DecisionReader.read("decision.json", decision).orThrow();
        Study study = Study.of(read);
        study = stakeholder.isEmpty() ? study : study.withStakeholder(stakeholder);
        study = scenario.isEmpty() ? study : study.withScenario(scenario);
        return study.with(new MethodChoice(method, parameters)).withSeed(seed);
    }
}
