package io.github.steelyard.ballots.room;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses addresses that ask too often, or try too many codes. */
final class Throttle {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final int requests;
    private final int failures;
    private final Map<InetAddress, Count> counts = new LinkedHashMap<>();

    /**
     * Limits a minute and address.
     *
     * @param requests of any sort
     * @param failures with a wrong code, token or page
     */
    Throttle(InstantSource clock, int requests, int failures) {
        this.clock = clock;
        this.requests = requests;
        this.failures = failures;
    }

    /** What an address did since a moment. */
    private static final class Count {
        final Instant since;
        int requests;
        int failures;

        Count(Instant since) {
            this.since = since;
        }
    }

    /**
     * Counts a request.
     *
     * @throws BadRequest when there were too many
     */
    synchronized void request(InetAddress address) {
        Count count = count(address);
        if (++count.requests > requests || count.failures > failures) {
            throw new BadRequest(429);
        }
    }

    synchronized void failure(InetAddress address) {
        count(address).failures++;
    }

    private Count count(InetAddress address) {
        Instant now = clock.instant();
        Count count = counts.get(address);
        if (count == null || count.since.plus(SPAN).isBefore(now)) {
            counts.remove(address);
            if (counts.size() >= MOST_ADDRESSES) {
                counts.remove(counts.keySet().iterator().next());
            }
            count = new Count(now);
            counts.put(address, count);
        }
        return count;
    }
}
