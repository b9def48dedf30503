import org.jspecify.annotations.NullMarked;

/** Token Console: StoneX Payments bearer tokens, in a window and in a terminal. */
@NullMarked
module dev.tokenconsole {
    requires static transitive org.jspecify;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires tools.jackson.databind;
    requires org.snakeyaml.engine;
    requires com.nimbusds.jose.jwt;
    requires org.bouncycastle.provider;
    requires com.nulabinc.zxcvbn;
    requires info.picocli;
    requires java.logging;
    requires java.net.http;
    requires java.xml;
    requires jdk.unsupported;

    exports dev.tokenconsole;
    exports dev.tokenconsole.text.redact to java.logging;
    exports dev.tokenconsole.ui.caret to javafx.controls;
    exports dev.tokenconsole.ui.privacy to javafx.controls;
}
