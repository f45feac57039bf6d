package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {

    private static final String TEXT = """
            title: Lunch   # every Friday
            criteria:
              price: {direction: min, weight: 60} # euros
              taste:
                direction: max   # 0 to 10
                weight: 40
                scale: {worst: 0, best: 10}
            stakeholders:
              cook: {weights: {price: 10, taste: 90}}
            options:
              canteen: {performance: {price: 6, taste: 4}}
              bistro: {performance: {price: 16, taste: 8}}  # near
            scenarios:
              sale: {performance: {bistro: {price: 9}}}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("lunch.yaml"), TEXT);
    }

    @Test
    void editsChangeTheirNumbersAndNothingElse() throws IOException {
        Editing edited = Editing.open(file)
                .weight("price", 70)
                .weight("cook", "taste", 80)
                .performance("bistro", "taste", Performance.exact(9.5))
                .performance("sale", "bistro", "price", Performance.exact(8));
        assertThat(Files.readString(file)).as("nothing is written yet").isEqualTo(TEXT);
        assertThat(edited.decision().tree().criteria().get(0).weight().points()).hasValue(70);
        Editing saved = edited.save();
        assertThat(Files.readString(file))
                .isEqualTo(TEXT.replace("weight: 60", "weight: 70")
                        .replace("taste: 90", "taste: 80")
                        .replace("taste: 8}", "taste: 9.5}")
                        .replace("price: 9}", "price: 8}"));
        assertThat(saved.decision()).isEqualTo(edited.decision());
        assertThat(saved.isChanged()).isFalse();
    }

    @Test
    void editsAreHeldToTheRulesOfFiles() {
        Editing opened = Editing.open(file);
        assertThatThrownBy(() -> opened.performance("bistro", "taste", Performance.exact(11)))
                .isInstanceOf(InvalidDecision.class);
        assertThatThrownBy(() -> opened.weight("price", -1)).isInstanceOf(InvalidDecision.class);
        assertThatThrownBy(() -> opened.weight("prize", 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("prize");
        assertThatThrownBy(() -> opened.performance("bistro", "walk", Performance.exact(1)))
                .isInstanceOf(Refusal.class);
        assertThat(opened.isChanged()).isFalse();
    }

    @Test
    void aFileThatOthersChangedIsNotOverwritten() throws IOException {
        Editing edited = Editing.open(file).weight("price", 70);
        String theirs = TEXT.replace("price: 6,", "price: 7,");
        Files.writeString(file, theirs);
        assertThatThrownBy(edited::save).isInstanceOf(Refusal.class).hasMessageContaining("changed by others");
        assertThat(Files.readString(file)).isEqualTo(theirs);
        edited.saveAs(folder.resolve("mine.yaml"));
        assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo(TEXT.replace("weight: 60", "weight: 70"));
    }
}
