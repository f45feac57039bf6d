package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScrambledNetsTest {

    @Test
    void everyBlockHasOnePointInEachOf256EqualPieces() {
        ScrambledNets nets = new ScrambledNets(400, 3);
        int[] bits = new int[ScrambledNets.BLOCK];
        for (int c = 0; c < 400; c += 7) {
            for (int block = 0; block < 40; block++) {
                nets.fill(c, (long) block * ScrambledNets.BLOCK, ScrambledNets.BLOCK, bits);
                boolean[] seen = new boolean[256];
                for (int b : bits) {
                    assertThat(seen[b >>> 24]).isFalse();
                    seen[b >>> 24] = true;
                }
            }
        }
    }

    @Test
    void pairsOfTheFirstCoordinatesAreEvenToo() {
        ScrambledNets nets = new ScrambledNets(2, 8);
        for (int replicate = 0; replicate < ScrambledNets.REPLICATES; replicate++) {
            int[] seen = new int[256];
            for (int t = 0; t < 256; t++) {
                long k = (long) replicate * ScrambledNets.BLOCK + t;
                seen[(nets.bits(0, k) >>> 28) * 16 + (nets.bits(1, k) >>> 28)]++;
            }
            assertThat(seen).containsOnly(1);
        }
    }

    @Test
    void drawIsAFunctionOfItsNumberWhereverABlockBegins() {
        ScrambledNets nets = new ScrambledNets(1005, 5);
        Random random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            int c = trial < 20 ? 1004 : random.nextInt(1005);
            long from = random.nextInt(1 << 20);
            int[] bits = new int[1 + random.nextInt(900)];
            nets.fill(c, from, bits.length, bits);
            for (int k = 0; k < bits.length; k++) {
                assertThat(bits[k]).isEqualTo(nets.bits(c, from + k));
            }
        }
    }

    @Test
    void replicatesAndSeedsDiffer() {
        ScrambledNets nets = new ScrambledNets(3, 5);
        assertThat(nets.bits(0, 0)).isNotEqualTo(nets.bits(0, 256)).isNotEqualTo(nets.bits(1, 0));
        assertThat(nets.bits(0, 0)).isNotEqualTo(new ScrambledNets(3, 6).bits(0, 0));
        assertThat(ScrambledNets.replicate(255)).isZero();
        assertThat(ScrambledNets.replicate(256)).isEqualTo(1);
        assertThat(ScrambledNets.replicate(4096 + 257)).isEqualTo(1);
    }
}
