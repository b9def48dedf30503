package dev.tokenconsole.verify.wording;

import java.time.Instant;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/** A verdict on a signature as a failure of a check: the event, its cause and the next step. */
public final class SignatureFailure {
    private SignatureFailure() {}

    /** That of {@code verdict}, which is anything but valid, by keys of {@code setting}. */
    public static FailureVerdict of(SignatureVerdict verdict, KeySetting setting) {
        boolean named = setting == KeySetting.OPTIONS;
        return switch (verdict) {
            case SignatureVerdict.Valid _ -> throw new IllegalArgumentException("A valid signature is no failure");
            case SignatureVerdict.Invalid _ -> of(verdict, Messages.text("verify.failure.invalid.title"),
                named ? Messages.text("verify.failure.invalid.named.next")
                    : Messages.text("verify.failure.invalid.next") + where());
            case SignatureVerdict.KeyNotPublished(_, _, var origin) -> of(verdict,
                origin.kind() == KeyOrigin.Kind.GIVEN ? Messages.text("verify.failure.absent.given.title")
                    : Messages.text("verify.failure.absent.title"),
                named ? Messages.text("verify.failure.absent.named.next")
                    : Messages.text("verify.failure.absent.next") + where());
            case SignatureVerdict.KeyUnusable _ -> of(verdict, Messages.text("verify.failure.unusable.title"),
                named ? Messages.text("verify.failure.unusable.named.next")
                    : Messages.text("verify.failure.unusable.next"));
            case SignatureVerdict.NotAllowed _ -> of(verdict, Messages.text("verify.failure.not-allowed.title"),
                Messages.text("verify.failure.form.next"));
            case SignatureVerdict.Impossible _ -> of(verdict, Messages.text("verify.failure.impossible.title"),
                Messages.text("verify.failure.form.next"));
            case SignatureVerdict.CannotAsk cannot -> of(cannot, named);
            case SignatureVerdict.NoKeySource none -> failure(none, Messages.text("verify.failure.no-source.title"),
                named ? Messages.text("verify.failure.no-source.named.cause")
                    : Messages.text("verify.failure.no-source.cause"),
                named ? Messages.text("verify.failure.no-source.named.next")
                    : Messages.text("verify.failure.no-source.next") + where(), Remedy.EDIT_ENVIRONMENT);
        };
    }

    private static FailureVerdict of(SignatureVerdict verdict, String title, String next) {
        return failure(verdict, title, SignatureWords.verdict(verdict), next, Remedy.EDIT_ENVIRONMENT);
    }

    private static FailureVerdict of(SignatureVerdict.CannotAsk cannot, boolean named) {
        FailureVerdict failure = cannot.failure();
        if (failure != null) {
            boolean setting = failure.remedy() == Remedy.EDIT_ENVIRONMENT;
            return failure(cannot, failure.title(), failure.cause(), failure.nextStep()
                + (!setting ? "" : named ? " " + Messages.text("verify.failure.option") : where()), failure.remedy());
        }
        Instant again = cannot.again();
        return failure(cannot, Messages.text("verify.failure.cannot-ask.title"), cannot.text(),
            again == null ? Messages.text("verify.failure.again.next")
                : Messages.text("verify.failure.again.at.next", TimeWords.utc(again)), Remedy.RETRY);
    }

    /** The id is that of a token that is not handed out, too. */
    private static FailureVerdict failure(
            SignatureVerdict verdict, String title, String cause, String next, Remedy remedy) {
        return new FailureVerdict("signature-" + verdict.kind(), title, cause, next, null, List.of(), remedy);
    }

    private static String where() {
        return " " + Messages.text("verify.failure.where");
    }
}
