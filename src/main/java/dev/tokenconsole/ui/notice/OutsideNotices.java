package dev.tokenconsole.ui.notice;

import java.util.function.BooleanSupplier;

import javafx.scene.Node;

import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The notices of an open vault while its window is not in front; taken back when the vault is locked. */
public final class OutsideNotices {
    private OutsideNotices() {}

    /** Follows {@code model} while {@code view} is in its window; {@code isPrivate} leaves names out. */
    public static void follow(TokenViewModel model, Node view, SystemNotice notices, BooleanSupplier isPrivate) {
        WindowFront window = new WindowFront(view);
        NoticeWords words = new NoticeWords(model.workspace(), isPrivate);
        new CopiedTokenNotice(model, notices, window, words);
        new RenewalNotice(model.workspace(), model.ticker(), notices, window, words);
        view.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                takeBack(notices);
            }
        });
        // One that stands names a profile.
        PrivateWords.masking(view).subscribe(mask -> {
            if (mask != Masking.OFF) {
                takeBack(notices);
            }
        });
    }

    private static void takeBack(SystemNotice notices) {
        for (SystemNotice.Subject subject : SystemNotice.Subject.values()) {
            notices.close(subject);
        }
    }
}
