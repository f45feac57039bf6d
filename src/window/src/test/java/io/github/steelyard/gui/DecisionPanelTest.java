package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.io.DecisionReader;
import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionPanelTest {

    @Test
    void paintsHeadlessInBothThemesAndThreeScales() throws Exception {
        for (Look.Theme theme : new Look.Theme[] {Look.Theme.LIGHT, Look.Theme.DARK}) {
            for (double scale : new double[] {1, 2, 3}) {
                SwingUtilities.invokeAndWait(
                        () -> paint(Look.DEFAULT.themed(theme).scaled(scale)));
            }
        }
    }

    private static void paint(Look look) {
        Appearance.apply(look);
        SessionState start = SessionState.opening(Demo.korea().origin(), look);
        DecisionPanel panel = new DecisionPanel(Demo.session(start));
        panel.session()
                .store()
                .attend(a -> a.showing("performances").selecting(List.of("freeze-talks", "council-initiative")));
        String name = "panel-" + look.theme().name().toLowerCase() + "-" + Math.round(100 * look.scale());
        BufferedImage image = Offscreen.paint(panel, 1280, 820, name);
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(panel.ranking().row("freeze-talks")).isNotNull();
    }

    @Test
    void everyTabPaints() throws Exception {
        for (String tab : new String[] {"performances", "robustness", "methods", "stakeholders", "scenarios"}) {
            SwingUtilities.invokeAndWait(() -> {
                Look look = Look.DEFAULT.themed(Look.Theme.LIGHT);
                Appearance.apply(look);
                DecisionPanel panel = new DecisionPanel(Demo.session(Demo.korea()));
                panel.session()
                        .store()
                        .attend(a -> a.showing(tab).selecting(List.of("freeze-talks", "council-initiative")));
                BufferedImage image = Offscreen.paint(panel, 1400, 900, "tab-" + tab);
                assertThat(image.getWidth()).isEqualTo(1400);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.Theme.class,
            names = {"LIGHT", "DARK"})
    void whatTheRulesFindStandsBesideTheCellWithItsFix(Look.Theme theme, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("buses.yaml"), """
                title: Buses
                baseline: diesel
                criteria:
                  running-cost: {unit: EUR, direction: max, weight: 40}
                  noise: {unit: sone, direction: min, scale: {worst: 90, best: 50}, weight: 60}
                options:
                  diesel: {performance: {running-cost: 30, noise: 80}}
                  battery: {performance: {running-cost: 40, noise: {low: 55.0625, mode: 60.03125, high: 68}}}
                  old-trolley: {performance: {running-cost: 33, noise: 85}}
                """);
        SwingUtilities.invokeAndWait(() -> {
            Look look = Look.DEFAULT.themed(theme);
            Appearance.apply(look);
            Origin origin = Origin.of(DecisionReader.read(file), file);
            DecisionPanel panel = new DecisionPanel(Demo.session(SessionState.opening(origin, look)));
            panel.session().store().attend(a -> a.showing("performances"));
            Offscreen.paint(panel, 1280, 820, "remarks");
            JTable table = all(panel, JTable.class).stream()
                    .filter(t -> t.getColumnCount() == 2)
                    .findFirst()
                    .orElseThrow();
            JTable names = all(panel, JTable.class).stream()
                    .filter(t -> t.getColumnCount() == 1)
                    .findFirst()
                    .orElseThrow();
            table.changeSelection(1, 1, false, false);
            Offscreen.paint(panel, 1280, 820, "remarks-" + theme.name().toLowerCase(Locale.ROOT));
            assertThat(table.getColumnModel().getColumn(0).getHeaderValue()).isEqualTo("• Running cost (EUR)");
            assertThat(names.getValueAt(2, 0)).isEqualTo("• Old trolley");
            assertThat(names.getValueAt(0, 0)).isEqualTo("Diesel");
            JButton mend = all(panel, JButton.class).stream()
                    .filter(b -> b.isVisible() && String.valueOf(b.getText()).startsWith("Fix: "))
                    .findFirst()
                    .orElseThrow();
            assertThat(mend.getText()).isEqualTo("Fix: round to 55.06, 60.03");
            mend.doClick();
            assertThat(table.getValueAt(1, 1)).hasToString("55.06 / 60.03 / 68");
            assertThat(table.getSelectedRow()).as("the cell stays chosen").isEqualTo(1);
            assertThat(mend.isVisible()).isFalse();
        });
    }

    private static <C extends Component> List<C> all(Container root, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Component child : root.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container container) {
                found.addAll(all(container, type));
            }
        }
        return found;
    }
}
