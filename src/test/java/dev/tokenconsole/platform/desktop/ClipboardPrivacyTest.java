package dev.tokenconsole.platform.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class ClipboardPrivacyTest {
    @Test
    void everyHintIsHandedOverAsTheBytesThatItsReaderExpects() {
        Map<String, byte[]> hints = new TreeMap<>();
        ClipboardPrivacy.all().forEach((format, value) ->
            hints.put(format.getIdentifiers().iterator().next(), ((ByteBuffer) value).array()));
        assertEquals("[CanIncludeInClipboardHistory, CanUploadToCloudClipboard, "
            + "ExcludeClipboardContentFromMonitorProcessing, x-kde-passwordManagerHint]", hints.keySet().toString());
        assertArrayEquals("secret".getBytes(StandardCharsets.US_ASCII), hints.remove("x-kde-passwordManagerHint"));
        hints.values().forEach(zero -> assertArrayEquals(new byte[4], zero));
    }

    @Test
    void anEarlierUseTakesNothingAway() {
        ClipboardPrivacy.all().values().forEach(value -> ((ByteBuffer) value).get());
        ClipboardPrivacy.all().values().forEach(value -> assertEquals(0, ((ByteBuffer) value).position()));
    }
}
