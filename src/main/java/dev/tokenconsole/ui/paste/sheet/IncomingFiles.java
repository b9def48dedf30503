package dev.tokenconsole.ui.paste.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.CredentialFile;
import dev.tokenconsole.formats.credentials.filing.RefusedFile;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** Reads files and folders with credentials. Of a folder it reads the files directly in it. Not on the FX thread. */
final class IncomingFiles {
    /** The most files of one drop. */
    static final int MOST_FILES = 200;
    /** The most rows of a sheet; nobody looks through more. */
    static final int MOST_ROWS = 5000;

    private final List<String> refusals = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private IncomingFiles(List<Path> chosen) {
        chosen.forEach(this::collect);
    }

    /** All that is found in {@code chosen}, and why the rest was not read. The caller closes it. */
    static Incoming read(List<Path> chosen) {
        return new IncomingFiles(chosen).read();
    }

    private Incoming read() {
        Incoming incoming = new Incoming(files.size() == 1
            ? Messages.text("ui.paste.in.file", name(files.getFirst()))
            : Messages.text("ui.paste.in.files", files.size()));
        for (Path file : files) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            if (incoming.rows().size() >= MOST_ROWS) {
                refusals.add(Messages.text("ui.paste.refused.rows", MOST_ROWS));
                break;
            }
            read(file, incoming);
        }
        refusals.forEach(incoming::refuse);
        return incoming;
    }

    private void read(Path file, Incoming incoming) {
        try {
            FoundCredentials found = CredentialFile.read(file);
            incoming.add(name(file), found);
            if (found.credentials().isEmpty() && found.remarks().isEmpty() && found.unread().isEmpty()) {
                refusals.add(Messages.text("ui.paste.refused.nothing", name(file)));
            }
        } catch (RefusedFile refused) {
            refusals.add(switch (refused.reason()) {
                case MISSING -> Messages.text("ui.paste.refused.missing", name(file));
                case UNREADABLE -> Messages.text("ui.paste.refused.unreadable", name(file));
                case NOT_TEXT -> Messages.text("ui.paste.refused.binary", name(file));
                case TOO_LONG ->
                    Messages.text("ui.paste.refused.too-long", name(file), CredentialText.LONGEST / 1024);
            });
        }
    }

    private void collect(Path chosen) {
        if (!Files.isDirectory(chosen)) {
            add(chosen);
            return;
        }
        try (Stream<Path> inside = Files.list(chosen)) {
            List<Path> found = inside.sorted().limit(MOST_FILES + 1L).toList();
            found.stream().filter(Files::isRegularFile).forEach(this::add);
            if (found.stream().anyMatch(Files::isDirectory)) {
                refusals.add(Messages.text("ui.paste.refused.folders", name(chosen)));
            }
            if (found.isEmpty()) {
                refusals.add(Messages.text("ui.paste.refused.empty", name(chosen)));
            }
        } catch (IOException _) {
            refusals.add(Messages.text("ui.paste.refused.unreadable", name(chosen)));
        }
    }

    private void add(Path file) {
        if (files.size() < MOST_FILES) {
            files.add(file);
        } else {
            String words = Messages.text("ui.paste.refused.files", MOST_FILES);
            if (!refusals.contains(words)) {
                refusals.add(words);
            }
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return DisplayText.line(name == null ? file.toString() : name.toString(), 60);
    }
}
