package dev.tokenconsole.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.platform.desktop.SystemNotice;

/** A system that notes the notices that it was asked to show, and keeps the last one of each subject. */
public final class NotedNotices implements SystemNotice {
    private final List<String> words = new ArrayList<>();
    private final Map<Subject, Notice> shown = new EnumMap<>(Subject.class);

    @Override
    public synchronized void show(Notice notice) {
        words.add(notice.title() + ": " + notice.text());
        shown.put(notice.subject(), notice);
    }

    @Override
    public synchronized void close(Subject subject) {
        shown.remove(subject);
    }

    /** All notices so far, oldest first. */
    public synchronized List<String> words() {
        return List.copyOf(words);
    }

    /** The notice about {@code subject} that is to be seen. */
    public synchronized Optional<Notice> shown(Subject subject) {
        return Optional.ofNullable(shown.get(subject));
    }

    /** Presses the button of that notice. */
    public void press(Subject subject) {
        shown(subject).flatMap(Notice::button).orElseThrow().pressed().run();
    }
}
