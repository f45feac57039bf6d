package io.github.steelyard.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many things on several threads, handed over in their order. */
class InOrderTest {

    @Test
    void theOrderIsThatOfTheThingsWhicheverIsDoneFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        InOrder.run(
                IntStream.range(0, 100).iterator(),
                2,
                k -> {
                    if (k == 0) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return k;
                },
                taken::add);
        assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingMoreIsTakenOnceNobodyWantsMore() {
        List<Integer> taken = new ArrayList<>();
        InOrder.run(IntStream.iterate(0, k -> k + 1).iterator(), 3, k -> k, k -> {
            taken.add(k);
            return k < 4;
        });
        assertThat(taken).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void onlySoManyAreBegunAheadOfTheirTurn() {
        AtomicInteger given = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        InOrder.run(
                IntStream.range(0, 10_000).peek(k -> given.incrementAndGet()).iterator(), 2, k -> k, k -> {
                    assertThat(given.get() - taken.incrementAndGet()).isLessThanOrEqualTo(2 * 16 + 1);
                    return true;
                });
        assertThat(taken).hasValue(10_000);
    }

    @Test
    void whatTheWorkThrowsIsThrownInItsTurn() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> InOrder.run(
                        IntStream.range(0, 50).iterator(),
                        4,
                        k -> {
                            if (k == 20) {
                                throw new IllegalStateException("at " + k);
                            }
                            return k;
                        },
                        taken::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("at 20");
        assertThat(taken).hasSize(20);
    }
}
