package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTableTest {

    private final PerformanceTable table = PerformanceTable.of(
            List.of(
                    List.of(Performance.exact(1), new Performance.Uniform(2, 4)),
                    List.of(Performance.exact(5), Performance.exact(6))),
            2);

    @Test
    void exactColumnsAreKnownAsSuch() {
        assertThat(table.isExact(0)).isTrue();
        assertThat(table.isExact(1)).isFalse();
        assertThat(table.isExact()).isFalse();
        assertThat(table.central(0, 1)).isEqualTo(3);
        assertThat(table.at(1, 1)).isEqualTo(Performance.exact(6));
    }

    @Test
    void replacingAPerformanceLeavesTheOldTableAsItWas() {
        PerformanceTable changed = table.with(0, 1, Performance.exact(9));
        assertThat(changed.at(0, 1)).isEqualTo(Performance.exact(9));
        assertThat(table.at(0, 1)).isEqualTo(new Performance.Uniform(2, 4));
        assertThat(changed).isNotEqualTo(table);
        assertThat(changed.with(0, 1, new Performance.Uniform(2, 4)).at(0, 1)).isEqualTo(table.at(0, 1));
    }

    @Test
    void rowsCanBePickedInAnyOrder() {
        PerformanceTable picked = table.rows(new int[] {1, 0, 1});
        assertThat(picked.rows()).isEqualTo(3);
        assertThat(picked.at(1, 1)).isEqualTo(new Performance.Uniform(2, 4));
        assertThat(picked.at(2, 0)).isEqualTo(Performance.exact(5));
    }

    @Test
    void notANumberIsMissing() {
        PerformanceTable columns = PerformanceTable.ofColumns(2, new double[][] {{1, Double.NaN}});
        assertThat(columns.isMissing(1, 0)).isTrue();
        assertThat(columns.at(1, 0)).isEqualTo(Performance.MISSING);
    }
}
