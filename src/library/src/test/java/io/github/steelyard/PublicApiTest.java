package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
