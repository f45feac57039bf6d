package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernel of an outranking relation. */
class KernelTest {

    @Test
    void withoutCirclesItIsTheOneSetThatIsStableInsideAndCoversOutside() {
        Random random = new Random(5);
        for (int seed = 0; seed < 500; seed++) {
            int m = 1 + random.nextInt(9);
            int[] place = random.ints(m, 0, 1000).toArray();
            boolean[][] outranks = new boolean[m][m];
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    outranks[a][b] = place[a] < place[b] && random.nextInt(3) == 0;
                }
            }
            Kernel kernel = Kernel.of(outranks);
            assertThat(kernel.cycles()).isEmpty();
            int found = -1;
            for (int set = 0; set < 1 << m; set++) {
                if (isKernel(outranks, set)) {
                    assertThat(found).as("only one").isEqualTo(-1);
                    found = set;
                }
            }
            for (int i = 0; i < m; i++) {
                assertThat(kernel.isInside()[i]).isEqualTo((found >> i & 1) == 1);
            }
        }
    }

    private static boolean isKernel(boolean[][] outranks, int set) {
        for (int b = 0; b < outranks.length; b++) {
            boolean beaten = false;
            for (int a = 0; a < outranks.length; a++) {
                beaten |= (set >> a & 1) == 1 && outranks[a][b];
            }
            if (beaten == ((set >> b & 1) == 1)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void optionsInACircleStandOrFallTogether() {
        boolean[][] outranks = new boolean[6][6];
        outranks[0][1] = outranks[1][2] = outranks[2][0] = true;
        outranks[2][3] = true;
        outranks[3][4] = outranks[4][3] = true;
        outranks[4][5] = true;
        Kernel kernel = Kernel.of(outranks);
        assertThat(kernel.cycles()).containsExactly(List.of(0, 1, 2), List.of(3, 4));
        assertThat(kernel.isInside()).containsExactly(true, true, true, false, false, true);
    }
}
