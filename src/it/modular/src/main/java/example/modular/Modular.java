package example.modular;

import io.github.steelyard.Steelyard;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ranks on the module path, and proves that no module of a window, a command line or a document came along. */
public final class Modular {

    private Modular() {}

    public static void main(String[] args) {
        String best = Steelyard.read(Path.of("bus.yaml")).study().evaluate().first().name();
        if (!best.equals("Battery")) {
            throw new AssertionError("expected Battery to lead, found " + best);
        }
        if (!Modular.class.getModule().isNamed() || !Steelyard.class.getModule().isNamed()) {
            throw new AssertionError("not on the module path");
        }
        TreeSet<String> modules = ModuleLayer.boot().configuration().modules().stream()
                .map(ResolvedModule::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> expected = new TreeSet<>();
        for (String name : new String[] {
            "example.modular",
            "io.github.steelyard",
            "commons.math3",
            "com.fasterxml.jackson.core",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.annotation",
            "com.fasterxml.jackson.dataformat.yaml",
            "org.yaml.snakeyaml"
        }) {
            expected.add(name);
        }
        if (!modules.equals(expected)) {
            throw new AssertionError("expected the modules " + expected + ", found " + modules);
        }
        System.out.println(best + " leads; modules: " + modules);
    }
}
