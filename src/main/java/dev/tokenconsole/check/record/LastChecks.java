package dev.tokenconsole.check.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.OwnFile;

/**
 * The last result of each profile, in {@code checks.txt}: a line with its id, the standing or {@code findings}, the
 * second since 1970 and the digest of the vault file, or its generation if an earlier version of this program wrote it,
 * which is that of no file. A file that cannot be read counts as none; the next run replaces it. Blocks.
 */
public final class LastChecks {
    private static final String HEAD = "token-console checks 2";
    private static final String FINDINGS = "findings";
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MOST = 50_000;
    private static final Pattern LINE =
        Pattern.compile("([0-9a-f-]{36}) (failed|unjudged|valid|findings) ([0-9]{1,12}) ([0-9a-f]{1,64})");

    private final Path file;

    /**
     * A result.
     *
     * @param findings true for a token that is not all that its environment expects
     * @param at to the second
     * @param vault the digest of the encrypted file that was read; in another one the profile may have another secret
     */
    public record Last(Standing standing, boolean findings, Instant at, String vault) {}

    /** The file in {@code folder}, which need not exist. */
    public LastChecks(Path folder) {
        file = folder.resolve("checks.txt");
    }

    /** The results by profile; empty if there are none. */
    public Map<UUID, Last> read() {
        Map<UUID, Last> last = new HashMap<>();
        try {
            OwnFile.require(file);
            byte[] bytes = FileOperations.SYSTEM.read(file, MAX_BYTES);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            if (text.startsWith(HEAD + "\n")) {
                text.lines().skip(1).forEach(line -> put(line, last));
            }
        } catch (NoSuchFileException _) {
            return last;
        } catch (IOException e) {
            System.getLogger(LastChecks.class.getName())
                .log(System.Logger.Level.INFO, "The results of earlier checks cannot be read", e);
        }
        return last;
    }

    /**
     * Keeps the results of {@code report}, of the vault file with the digest {@code vault}. Rows that were left out
     * keep theirs.
     *
     * @throws IOException if that failed; the old file is still there
     */
    public void add(CheckReport report, String vault, Instant at) throws IOException {
        Map<UUID, Last> all = read();
        for (CheckedRow row : report.rows()) {
            UUID profile = row.row().profile();
            if (profile != null && !CheckReport.isRecent(row)) {
                all.put(profile, new Last(row.standing(),
                    row.standing() == Standing.VALID && row.state() == CheckState.VALID_WITH_FINDINGS, at, vault));
            }
        }
        String text = all.entrySet().stream()
            .sorted((one, other) -> other.getValue().at().compareTo(one.getValue().at())).limit(MOST)
            .map(entry -> line(entry.getKey(), entry.getValue())).collect(Collectors.joining("", HEAD + "\n", ""));
        AtomicFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(UUID profile, Last last) {
        return profile + " " + (last.findings() ? FINDINGS : last.standing().name().toLowerCase(Locale.ROOT)) + " "
            + Math.max(0, last.at().getEpochSecond()) + " " + last.vault() + "\n";
    }

    private static void put(String line, Map<UUID, Last> last) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            try {
                boolean findings = parts.group(2).equals(FINDINGS);
                last.put(UUID.fromString(parts.group(1)), new Last(
                    findings ? Standing.VALID : Standing.valueOf(parts.group(2).toUpperCase(Locale.ROOT)), findings,
                    Instant.ofEpochSecond(Long.parseLong(parts.group(3))), parts.group(4)));
            } catch (IllegalArgumentException _) {
                // No id: the line is left out.
            }
        }
    }
}
