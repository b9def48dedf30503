package dev.tokenconsole.platform.desktop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import javafx.scene.input.DataFormat;

/**
 * Clipboard formats that tell clipboard managers not to record the content: KDE's Klipper, and Windows' clipboard
 * history and cloud clipboard, each a DWORD of zero.
 */
final class ClipboardPrivacy {
    private static final byte[] KLIPPER = "secret".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZERO = new byte[4];
    private static final DataFormat KDE = format("x-kde-passwordManagerHint");
    private static final DataFormat MONITORS = format("ExcludeClipboardContentFromMonitorProcessing");
    private static final DataFormat HISTORY = format("CanIncludeInClipboardHistory");
    private static final DataFormat CLOUD = format("CanUploadToCloudClipboard");

    private ClipboardPrivacy() {}

    /**
     * The hints, each with its value as bytes, new at each call because reading uses them up. Bytes, because JavaFX
     * writes anything else in an unknown format as a serialised Java object, which no other program can read.
     */
    static Map<DataFormat, Object> all() {
        Map<DataFormat, Object> hints = new LinkedHashMap<>();
        hints.put(KDE, ByteBuffer.wrap(KLIPPER.clone()));
        for (DataFormat windows : new DataFormat[] {MONITORS, HISTORY, CLOUD}) {
            hints.put(windows, ByteBuffer.wrap(ZERO.clone()));
        }
        return hints;
    }

    /** A name can be registered only once in a process. */
    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
