package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** What the help window says of the keyboard. */
class KeyboardTest {

    @Test
    void everyCommandHasAKeyOfItsOwnAndStandsInTheHelp() {
        List<String> done = new ArrayList<>();
        Commands commands = new Commands(id -> () -> done.add(id));
        List<KeyStroke> keys = List.copyOf(commands.keys().values());
        assertThat(keys).doesNotContainNull().doesNotHaveDuplicates();
        List<String[]> rows = HelpWindow.rows(commands);
        commands.keys().forEach((id, key) -> {
            assertThat(rows)
                    .anySatisfy(row ->
                            assertThat(row).containsExactly(Commands.words(key), Text.of("command." + id + ".help")));
            commands.get(id).actionPerformed(null);
        });
        assertThat(done).containsExactlyElementsOf(commands.keys().keySet());
    }

    @Test
    void everyKeyOfAViewThatHasATextStandsInTheHelp() {
        Set<String> titles = Set.of("keys.key", "keys.does", "keys.title");
        List<String> shown = HelpWindow.rows(new Commands(id -> () -> {})).stream()
                .map(row -> row[1])
                .toList();
        Text.english().keySet().stream()
                .filter(key -> key.startsWith("keys.") && !titles.contains(key) && key.endsWith(".help"))
                .forEach(key -> assertThat(shown).as(key).contains(Text.of(key)));
    }
}
