package example;

import com.fasterxml.jackson.core.json.PackageVersion;
import io.github.steelyard.Steelyard;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads, ranks and writes with a Jackson older than the one Steelyard was built with. */
public final class OlderJackson {

    private OlderJackson() {}

    public static void main(String[] args) {
        if (!PackageVersion.VERSION.toString().startsWith("2.15.")) {
            throw new AssertionError("expected Jackson 2.15, found " + PackageVersion.VERSION);
        }
        Steelyard decision = Steelyard.read(Path.of("bus.yaml"));
        String best = decision.study().evaluate().first().name();
        for (DecisionFormat format : new DecisionFormat[] {DecisionFormat.YAML, DecisionFormat.JSON}) {
            byte[] written = DecisionWriter.write(decision.decision(), format).bytes();
            String text = new String(written, StandardCharsets.UTF_8);
            if (!text.contains("Which bus?") || !best.equals("Battery")) {
                throw new AssertionError("expected the decision and Battery to lead, found " + best + " and " + text);
            }
        }
        if (DecisionReader.read("broken", "title: [".getBytes(StandardCharsets.UTF_8)).value() != null
                && DecisionReader.read("broken", "title: [".getBytes(StandardCharsets.UTF_8)).diagnostics().isEmpty()) {
            throw new AssertionError("a broken file was not refused");
        }
        System.out.println(best + " leads with Jackson " + PackageVersion.VERSION);
    }
}
