package dev.tokenconsole.platform;

import java.nio.ByteBuffer;
import java.util.List;

import javafx.scene.input.DataFormat;

/**
 * A clipboard format that asks clipboard managers not to keep what comes with it.
 *
 * @param format the name under which it is known
 * @param value what the format asks for
 */
record SecrecyHint(DataFormat format, Object value) {
    /** KDE's Klipper; and Windows' clipboard history and cloud clipboard, each a DWORD of zero. */
    private static final List<SecrecyHint> ALL = List.of(
        new SecrecyHint(format("x-kde-passwordManagerHint"), "secret"),
        new SecrecyHint(format("ExcludeClipboardContentFromMonitorProcessing"), ByteBuffer.allocate(4)),
        new SecrecyHint(format("CanIncludeInClipboardHistory"), ByteBuffer.allocate(4)),
        new SecrecyHint(format("CanUploadToCloudClipboard"), ByteBuffer.allocate(4)));

    static List<SecrecyHint> all() {
        return ALL;
    }

    /** A name can be registered only once in a process. */
    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
