package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.DiagnosticId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad file for each diagnostic, with exactly what is said about it; {@code -Dgolden.update=true} writes it anew. */
public class DiagnosticFixturesTest {

    public static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    /**
     * Too big for a file, or not a matter of YAML: tests of hostile input and of the other formats have them. What is
     * absent, or contradicts an order, is told by {@code validate} alone.
     */
    static final Set<DiagnosticId> ELSEWHERE = EnumSet.of(
            DiagnosticId.TOO_LARGE,
            DiagnosticId.PERFORMANCE_ABSENT,
            DiagnosticId.WEIGHT_ORDER,
            DiagnosticId.SCALAR_TOO_LONG,
            DiagnosticId.TOO_MANY_VALUES,
            DiagnosticId.TOO_MANY_PROBLEMS,
            DiagnosticId.TABLE_LIBRARY,
            DiagnosticId.OTHER_ENCODING,
            DiagnosticId.DECIMAL_COMMA,
            DiagnosticId.WORKBOOK,
            DiagnosticId.SHEET_CELL,
            DiagnosticId.SHEET_NOTE,
            DiagnosticId.SHEET_OPEN,
            DiagnosticId.SHEET_OPTION,
            DiagnosticId.FILE_KIND,
            DiagnosticId.FOREIGN,
            DiagnosticId.FOREIGN_NOTE,
            DiagnosticId.XMCDA,
            DiagnosticId.XMCDA_ELEMENT,
            DiagnosticId.XMCDA_UNUSED);

    public static Stream<DiagnosticId> ids() {
        return Arrays.stream(DiagnosticId.values()).filter(id -> !ELSEWHERE.contains(id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachBadFileIsToldExactlyWhatIsWrong(DiagnosticId id) throws IOException {
        Path file = FOLDER.resolve(id.id() + ".yaml");
        Loaded loaded = id == DiagnosticId.INCLUDE_WITHOUT_FOLDER
                ? DecisionReader.read(file.toString(), Files.readAllBytes(file))
                : DecisionReader.read(file);

        String prefix = FOLDER + "/";
        String said = loaded.diagnostics().stream()
                .map(d -> d.toString().replace(prefix, "") + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(id.id() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(loaded.diagnostics()).extracting(Diagnostic::id).contains(id.id());
        assertThat(said).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        boolean isError = id.severity() == Severity.ERROR;
        assertThat(loaded.value().isPresent()).isEqualTo(!isError);
    }

    @Test
    void everyFileBelongsToADiagnostic() throws IOException {
        Set<String> ids = ids().map(DiagnosticId::id).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("\\.(yaml|txt)$", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(ids);
        }
    }
}
