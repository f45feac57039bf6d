package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import io.github.steelyard.evaluation.Study;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a program outside of the library can name is meant for it, and is no more than a person can learn. */
class PublicApiTest {

    private static final int MOST = 276;

    private static final Path SIGNATURE = Path.of("src/library/src/test/resources/api/steelyard.sig");

    @Test
    void holdsAFewTypesOnly() throws IOException {
        Map<String, Long> byPackage = PublicApi.types().stream()
                .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(PublicApi.types())
                .as(
                        "at most %d public types in exported packages; make some package-private or move them to a"
                                + " package that module-info.java exports to named modules only: %s",
                        MOST, byPackage)
                .hasSizeLessThanOrEqualTo(MOST)
                .contains(Steelyard.class, Study.class);
    }

    /** {@code -Dgolden.update=true} writes the file anew. */
    @Test
    void offersWhatItsSignatureFileSays() throws IOException {
        List<String> offered = ApiSignature.lines();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(SIGNATURE.getParent());
            Files.write(SIGNATURE, offered);
        }
        List<String> agreed = Files.readAllLines(SIGNATURE);
        List<String> added = without(offered, agreed);
        List<String> removed = without(agreed, offered);
        assertThat(added.isEmpty() && removed.isEmpty())
                .as(
                        "the public API differs from %s%nadded:%n  %s%nremoved:%n  %s%nIf that is meant, write it anew:"
                                + " mvn verify -Dgolden.update=true -Dtest=PublicApiTest -pl src/library",
                        SIGNATURE, String.join("\n  ", added), String.join("\n  ", removed))
                .isTrue();
    }

    /** What {@code javac -Xdoclint:all} says of exported packages: every parameter, result and link, and correct HTML. */
    @Test
    void theCompilerFindsNothingLackingInTheComments() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = PublicApi.packages().stream()
                    .flatMap(DocumentedApiTest::sources)
                    .toList();
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(Steelyard.class, RealMatrix.class, NullMarked.class)
                            .map(PublicApiTest::place)
                            .toList());
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    found,
                    List.of("-proc:none", "-Xmaxwarns", "1000", "-Xdoclint:all/protected"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.analyze();
        }
        assertThat(found.getDiagnostics().stream()
                        .map(d -> d.getSource().getName() + ":" + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT)))
                .as("what the compiler misses in the comments of exported packages")
                .isEmpty();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
