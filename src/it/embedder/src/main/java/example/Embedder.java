package example;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Evaluation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Ranks in three lines, and proves that nothing but the two promised dependencies came along. */
public final class Embedder {

    private static final List<String> ALLOWED = List.of(
            "steelyard-", "commons-math3-", "jackson-dataformat-yaml-", "jackson-core-", "jackson-databind-",
            "jackson-annotations-", "snakeyaml-");

    private Embedder() {}

    public static void main(String[] args) {
        Steelyard decision = Steelyard.read(Path.of(System.getProperty("decision", "bus.yaml")));
        Evaluation evaluation = decision.study().evaluate();
        String best = evaluation.first().name();

        if (!best.equals("Battery")) {
            throw new AssertionError("expected Battery to lead, found " + best);
        }
        for (String absent : List.of("com.formdev.flatlaf.FlatLaf", "picocli.CommandLine", "de.siegmar.fastcsv.reader.CsvReader")) {
            try {
                Class.forName(absent);
                throw new AssertionError(absent + " came along");
            } catch (ClassNotFoundException expected) {
                System.out.println("absent, as it should be: " + absent);
            }
        }
        TreeSet<String> surplus = new TreeSet<>();
        List<String> jars = new ArrayList<>();
        for (URL url : ((URLClassLoader) Embedder.class.getClassLoader()).getURLs()) {
            String jar = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
            if (jar.endsWith(".jar")) {
                jars.add(jar);
                if (ALLOWED.stream().noneMatch(jar::startsWith)) {
                    surplus.add(jar);
                }
            }
        }
        if (!surplus.isEmpty() || jars.isEmpty()) {
            throw new AssertionError("unexpected on the class path: " + surplus + " among " + jars);
        }
        System.out.println(best + " leads; class path: " + jars);
    }
}
