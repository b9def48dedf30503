package dev.tokenconsole.check.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The credentials that wait for one host, in their order, and its pace. Not thread-safe. */
final class HostQueue {
    private final String host;
    private final HostPace pace;
    private final Deque<SharedCredentials> waiting = new ArrayDeque<>();

    private HostQueue(String host, long now) {
        this.host = host;
        pace = new HostPace(now);
    }

    /** The queues of all of {@code credentials}. */
    static List<HostQueue> of(List<SharedCredentials> credentials, long now) {
        Map<String, HostQueue> queues = new LinkedHashMap<>();
        credentials.forEach(each ->
            queues.computeIfAbsent(each.host(), host -> new HostQueue(host, now)).waiting.add(each));
        return List.copyOf(queues.values());
    }

    /** One of {@code queues} from which a request may begin at {@code now}: that with the first row. */
    static Optional<HostQueue> ready(List<HostQueue> queues, long now) {
        return queues.stream().filter(queue -> !queue.isEmpty() && queue.pace.untilReady(now).isZero())
            .min((one, other) -> Integer.compare(one.firstRow(), other.firstRow()));
    }

    /** The time until a request may begin from one of {@code queues}; empty if nothing waits. */
    static Optional<Duration> untilReady(List<HostQueue> queues, long now) {
        return queues.stream().filter(queue -> !queue.isEmpty()).map(queue -> queue.pace.untilReady(now))
            .min(Duration::compareTo);
    }

    private int firstRow() {
        return waiting.getFirst().first().row().number();
    }

    String host() {
        return host;
    }

    HostPace pace() {
        return pace;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Removes the next. */
    SharedCredentials next() {
        return waiting.removeFirst();
    }

    /** Removes all. */
    List<SharedCredentials> drain() {
        List<SharedCredentials> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
