package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of one rank stand in a bracket. */
class TiesTest {

    @Test
    void rows_of_one_rank_are_held_together() {
        Session session = Demo.session(SessionState.opening(Draft.of("""
                        title: Ties
                        criteria:
                          x: {direction: max, scale: {worst: 0, best: 10}}
                        options:
                          a: {performance: {x: 5}}
                          b: {performance: {x: 9}}
                          c: {performance: {x: 5}}
                          d: {performance: {x: 5}}
                          e: {performance: {x: 1}}
                        """).origin(), Look.DEFAULT));
        session.start();
        RankingSheet sheet = RankingSheet.of(session.state());
        List<RankingSheet.Tie> ties = sheet.rows().stream().map(sheet::tie).toList();
        assertThat(ties)
                .containsExactly(
                        RankingSheet.Tie.NONE,
                        RankingSheet.Tie.TOP,
                        RankingSheet.Tie.INNER,
                        RankingSheet.Tie.BOTTOM,
                        RankingSheet.Tie.NONE);
    }
}
