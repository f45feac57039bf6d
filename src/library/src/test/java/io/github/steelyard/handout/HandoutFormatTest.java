package io.github.steelyard.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HandoutFormatTest {

    @Test
    void theEndingSaysTheFormat() {
        assertThat(HandoutFormat.of("report.HTM")).contains(HandoutFormat.HTML);
        assertThat(HandoutFormat.of("a.b/ranking.svg")).contains(HandoutFormat.SVG);
        assertThat(HandoutFormat.of("html")).isEmpty();
        assertThat(HandoutFormat.of("report.doc")).isEmpty();
        assertThat(HandoutFormat.allEndings()).doesNotHaveDuplicates().startsWith("html");
    }

    @Test
    void aChartIsNoReportAndAReportNoChart() {
        assertThatThrownBy(() -> Handout.ranking(null, HandoutFormat.PDF, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reports");
        assertThatThrownBy(() -> Handout.report(null, HandoutFormat.PNG, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("charts");
    }
}
