package io.github.steelyard.io.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.plain.PlainMap;
import io.github.steelyard.io.schema.KeyShapes;
import io.github.steelyard.io.section.Fields;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static final List<Path> DOCUMENTS =
            List.of(Path.of("docs/decision-file.md"), Path.of("docs/decision-keys.md"));

    /** A key that no decision file has, as its one entry would add it. */
    private static final KeyTable.Builder KEYS = KeyTable.labelled("option");

    private static final Key KIND = KEYS.key("kind", Kind.TEXT, "A free tag.");
    private static final Key COLOUR =
            KEYS.key("colour", new Kind.Word(List.of("red", "green")), "Its colour on the map.");
    private static final Key LENGTH = KEYS.key("length", Kind.number(0, 20), "How long it is, in metres.");
    private static final KeyTable TABLE = KEYS.table();

    private final Diagnostics found = new Diagnostics();
    private final Checks checks = new Checks(found);

    private static Syntax.Mapping map(String... keysAndValues) {
        SourceText source = new SourceText("bus.yaml", Path.of("bus.yaml"), "x", false);
        List<Syntax.Scalar> scalars = new ArrayList<>();
        for (String text : keysAndValues) {
            scalars.add(new Syntax.Scalar(source, 1, 1 + scalars.size(), scalars.size(), 0, text, true));
        }
        int size = scalars.size() / 2;
        Syntax.Scalar[] keys = new Syntax.Scalar[size];
        Syntax[] values = new Syntax[size];
        for (int k = 0; k < size; k++) {
            keys[k] = scalars.get(2 * k);
            values[k] = scalars.get(2 * k + 1);
        }
        return new Syntax.Mapping(source, 1, 1, 0, keys, values);
    }

    @Test
    void aNewKeyIsReadByItsEntry() {
        Fields fields = Fields.of(checks, TABLE, map("colour", "green", "length", "12.5"), "option 'bus'");

        assertThat(fields.word(COLOUR)).contains("green");
        assertThat(fields.number(LENGTH)).hasValue(12.5);
        assertThat(found.found()).isEmpty();
    }

    @Test
    void aNewKeyIsCheckedByItsEntry() {
        Fields fields =
                Fields.of(checks, TABLE, map("colour", "greem", "length", "21", "color", "red"), "option 'bus'");

        assertThat(fields.word(COLOUR)).isEmpty();
        assertThat(fields.number(LENGTH)).isEmpty();
        assertThat(found.found())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "unknown key 'color' in option 'bus'; did you mean 'colour'?",
                        "colour must be one of red, green; was 'greem'; did you mean 'green'?",
                        "length must be a number from 0 to 20, was 21");
    }

    @Test
    void aNewKeyIsInTheSchemaByItsEntry() {
        KeyShapes shapes = new KeyShapes(name -> Map.of());

        assertThat(shapes.properties(TABLE))
                .containsEntry(
                        "colour", Map.of("enum", List.of("red", "green"), "description", "Its colour on the map."))
                .containsEntry(
                        "length",
                        Map.of(
                                "type",
                                "number",
                                "minimum",
                                0L,
                                "maximum",
                                20L,
                                "description",
                                "How long it is, in metres."));
        assertThat(shapes.map(TABLE, true)).containsEntry("additionalProperties", false);
    }

    @Test
    void aNewKeyIsWrittenWhereItsEntryStands() {
        Map<Object, Object> map = new PlainMap(TABLE)
                .put(LENGTH, 12.5)
                .put(COLOUR, "red")
                .put(LabelKeys.NOTE, "new")
                .put(KIND, "electric")
                .map();

        assertThat(map.keySet()).containsExactly("note", "kind", "colour", "length");
    }

    @Test
    void aNewKeyIsInTheDocumentationByItsEntry() {
        assertThat(KeyDocument.rows(TABLE))
                .contains("| `colour` | `red` or `green` | Its colour on the map. |\n")
                .contains("| `length` | number from 0 to 20 | How long it is, in metres. |\n");
    }

    @Test
    void noKeyStandsTwiceInATable() {
        KeyTable.Builder twice = KeyTable.labelled("option");
        twice.key("note", Kind.TEXT, "Again.");

        assertThatThrownBy(twice::table).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyKeyIsToldAndWrittenOnceAndSaysWhatItIsFor() {
        for (KeyTable table : Grammar.tables()) {
            assertThat(table.written()).as(table.name()).containsExactlyInAnyOrderElementsOf(table.keys());
            for (Key key : table.keys()) {
                assertThat(key.help()).as(table.name() + ": " + key).matches("[A-Z].*\\.");
                assertThat(key.kind().words()).isNotEmpty();
            }
        }
    }

    /** What is allowed but never read would be passed over without a word. */
    @Test
    void everyKeyIsReadAndWritten() {
        JavaClasses classes = new ClassFileImporter().importPackages("io.github.steelyard.io");
        // Files are put together, and what is said of a table is taken in, before anything is written.
        Set<String> neverWritten = Set.of("INCLUDE", "TABLE_OF_OPTIONS");
        int seen = 0;
        for (KeyTable table : Grammar.tables()) {
            for (Key key : table.keys()) {
                JavaField field = field(classes, key);
                assertThat(users(field))
                        .as(field.getFullName())
                        .anyMatch(u -> !u.contains(".plain.") && !u.contains(".schema."));
                if (!neverWritten.contains(field.getName()) && table != TableKeys.TABLE) {
                    assertThat(users(field)).as(field.getFullName()).anyMatch(u -> u.contains(".plain."));
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    private static List<String> users(JavaField field) {
        return field.getAccessesToSelf().stream()
                .map(JavaFieldAccess::getOriginOwner)
                .map(owner -> owner.getFullName())
                .filter(owner -> !owner.contains(".grammar."))
                .toList();
    }

    private static JavaField field(JavaClasses classes, Key key) {
        return classes.stream()
                .filter(c -> c.getPackageName().endsWith("io.grammar")
                        && c.getSimpleName().endsWith("Keys"))
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getRawType().isEquivalentTo(Key.class))
                .filter(f -> value(f) == key)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no constant holds " + key));
    }

    private static Object value(JavaField field) {
        try {
            return Arrays.stream(field.reflect().getDeclaringClass().getFields())
                    .filter(f -> f.getName().equals(field.getName()))
                    .findFirst()
                    .orElseThrow()
                    .get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDocumentationListsEveryKey() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path document : DOCUMENTS) {
            String expected = KeyDocument.filled(Files.readString(document));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(document, expected);
            }
            assertThat(Files.readString(document))
                    .as("run with -Dgolden.update=true after adding a key")
                    .isEqualTo(expected);
            all.append(expected);
        }

        assertThat(Grammar.tables()).allSatisfy(table -> assertThat(all).containsOnlyOnce(KeyDocument.mark(table)));
    }
}
