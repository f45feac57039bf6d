package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.phrases.Languages;
import io.github.steelyard.sensitivity.Verdict;
import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenuBar;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code steelyard gui FILE --language TAG} opens. */
@RealWindows
class LanguageWindowTest {

    private static final Path BUSES = Path.of("options/examples/bus-fleet.yaml");

    @TempDir
    private Path folder;

    private CompletableFuture<Void> open;

    /** Windows that others of this process left open; they speak another language. */
    private Set<Frame> others;

    @BeforeEach
    void ownFolder() throws Exception {
        others = on(() -> Set.of(Frame.getFrames()));
        System.setProperty("steelyard.home", folder.resolve("own").toString());
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("steelyard.home");
        on(() -> {
            frames().forEach(Frame::dispose);
            return null;
        });
        open.get(60, TimeUnit.SECONDS);
    }

    private Stream<Frame> frames() {
        return Stream.of(Frame.getFrames()).filter(frame -> frame.isDisplayable() && !others.contains(frame));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void menusButtonsAndTheVerdictAreInTheLanguage(String tag) throws Exception {
        Path file = Files.copy(BUSES, folder.resolve("buses.yaml"));
        Locale language = Languages.of(tag);
        Verdict verdict =
                Verdict.of(Study.of(DecisionReader.read(BUSES).orThrow()).evaluate(), OptionalDouble.empty());
        open = CompletableFuture.runAsync(() -> {
            try {
                new SwingWindows().open(Optional.of(file), language);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        until(() -> shown().contains(verdict.sentence(language)), "the verdict");
        List<String> menus = on(this::menus);
        assertThat(menus).first().isEqualTo(Text.of("menu.file")).isNotEqualTo("File");
        List<String> shown = on(this::shown);
        assertThat(shown)
                .contains(Text.of("weights.resetAll"), Text.of("ranking.title"))
                .doesNotContainAnyElementsOf(onlyEnglish());
        assertThat(menus).doesNotContainAnyElementsOf(onlyEnglish());
    }

    /** Texts of the English window that this language says in another way. */
    private static Set<String> onlyEnglish() {
        Set<String> texts = new TreeSet<>();
        Text.english().keySet().forEach(key -> texts.add(Text.english().getString(key)));
        Text.english().keySet().forEach(key -> texts.remove(Text.of(key)));
        return texts;
    }

    private List<String> menus() {
        List<String> names = new ArrayList<>();
        frames().map(JFrame.class::cast).forEach(frame -> {
            JMenuBar bar = frame.getJMenuBar();
            for (int k = 0; k < bar.getMenuCount(); k++) {
                names.add(bar.getMenu(k).getText());
                for (Component item : bar.getMenu(k).getMenuComponents()) {
                    if (item instanceof AbstractButton button) {
                        names.add(button.getText());
                    }
                }
            }
        });
        return names;
    }

    private List<String> shown() {
        List<String> texts = new ArrayList<>();
        frames().forEach(frame -> shown(frame, texts));
        return texts;
    }

    private static void shown(Container in, List<String> texts) {
        for (Component c : in.getComponents()) {
            String text = c instanceof AbstractButton b
                    ? b.getText()
                    : c instanceof JLabel l ? l.getText() : c instanceof JTextComponent t ? t.getText() : null;
            if (text != null && c.isShowing()) {
                texts.add(text);
            }
            if (c instanceof Container inner) {
                shown(inner, texts);
            }
        }
    }
}
