package example;

import io.github.steelyard.Steelyard;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.sensitivity.Flips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Makes a decision in code, asks how firm it is, and ranks by a method of its own. */
public final class Scorer {

    private Scorer() {}

    private static Decision decision() {
        return Decision.builder("Buses for the north line")
                .criteria(Criterion.min("cost").in("MEUR").between(80, 20).weighing(40))
                .group("people", 60, Criterion.min("noise").weighing(50), Criterion.max("comfort").between(0, 10).weighing(50))
                .option("diesel", 40, 75, 5)
                .option("hybrid", Performance.between(45, 60), 62, 7)
                .option("electric", Performance.triangular(55, 62, 80), 48, 9)
                .stakeholder("riders", Map.of("people", 80, "cost", 20))
                .stakeholder("council", Map.of("people", 30, "cost", 70))
                .scenario("dear-power", Map.of(new Cell("electric", "cost"), 70))
                .build();
    }

    public static void main(String[] args) throws Exception {
        Study study = Steelyard.of(decision()).study();
        printsWhatTheCommandLinePrints(study);
        tellsHowFarItIsAndCanBeCancelled(study);
        ranksByAMethodOfItsOwn(study);
    }

    private static void printsWhatTheCommandLinePrints(Study study) throws Exception {
        Path file = Files.write(Path.of("made.yaml"), DecisionWriter.write(study.decision(), DecisionFormat.YAML).bytes());
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", System.getProperty("program"), "rank", file.toString(), "--format", "json")
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String own = RankResult.of(study.evaluate()).json();
        // The command line alone knows what was typed and read, and says it behind the result.
        String result = own.substring(0, own.lastIndexOf("\n}"));
        check(
                printed.startsWith(result + ",\n  \"manifest\": {"), "other JSON than the command line:\n" + printed);
    }

    private static void tellsHowFarItIsAndCanBeCancelled(Study study) {
        List<Double> told = new ArrayList<>();
        Parameters parameters = Parameters.of(Analyses.SMAA, Map.of("samples", 20_000), study.scope());
        SmaaResult result = Analyses.SMAA.run(study, parameters, Cancellation.NEVER, told::add);
        check(result.first(result.mostOftenFirst()) > 1.0 / 3, "nobody is first most often");
        check(!told.isEmpty() && told.get(told.size() - 1) == 1, "progress ended at " + told);
        try {
            Analyses.SMAA.run(study, parameters, () -> true, told::add);
            throw new AssertionError("cancelled, and went on");
        } catch (CancellationException expected) {
            System.out.println("progress was told " + told.size() + " times; cancelled when asked");
        }
    }

    private static void ranksByAMethodOfItsOwn(Study study) {
        GeometricMean method = new GeometricMean();
        Study own = study.with(method, Parameters.of(method, Map.of(), study.scope()));
        Flips flips = Analyses.FLIP_DISTANCE.run(own);
        SmaaResult smaa = Analyses.SMAA.run(own, Map.of("samples", 2_000));
        check(own.evaluate().study().choice().id().equals("example-geometric-mean"), "another method ranked");
        check(smaa.samples() == 2_000, "drew " + smaa.samples());
        check(flips.toString().length() > 0, "no flips");
        System.out.println(own.evaluate().first().name() + " leads by a method of our own; first in "
                + smaa.first(smaa.mostOftenFirst()) + " of the draws");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
