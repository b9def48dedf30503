package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The first of some sources that knows the time. */
record FirstKnown(List<IdleTime> sources) implements IdleTime {
    @Override
    public Optional<Duration> sinceLastInput() {
        return sources.stream().map(IdleTime::sinceLastInput).flatMap(Optional::stream).findFirst();
    }
}
