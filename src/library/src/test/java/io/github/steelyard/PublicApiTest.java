package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a program outside of the library can name is meant for it, and is no more than a person can learn. */
class PublicApiTest {

    private static final int MOST = 300;

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
}
