package dev.tokenconsole.check.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;

/** Shows one client id as it may be shown in sentences: servers repeat it in theirs. */
final class ClientIdMask {
    /** A shorter one is masked as a whole word alone: it may be a part of others. */
    private static final int LONG = 8;
    private static final int SHORTEST = 3;

    private final @Nullable Pattern whole;
    private final String shown;

    ClientIdMask(String clientId, ShownClientId form) {
        shown = form.of(clientId);
        whole = switch (form) {
            case WHOLE -> null;
            case SHORT -> clientId.length() < SHORTEST ? null : pattern(clientId);
        };
    }

    private static Pattern pattern(String clientId) {
        String encoded = URLEncoder.encode(clientId, StandardCharsets.UTF_8);
        String either = "(?:" + Pattern.quote(clientId) + "|" + Pattern.quote(encoded) + ")";
        return Pattern.compile(clientId.length() >= LONG ? either : "(?<![\\w-])" + either + "(?![\\w-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code text} with the client id as it is shown. */
    String in(String text) {
        return whole == null ? text : whole.matcher(text).replaceAll(Matcher.quoteReplacement(shown));
    }

    /** {@code verdict} in all its sentences. */
    FailureVerdict in(FailureVerdict verdict) {
        String words = verdict.serverMessage();
        return whole == null ? verdict : new FailureVerdict(verdict.id(), in(verdict.title()), in(verdict.cause()),
            in(verdict.nextStep()), words == null ? null : in(words),
            verdict.supportIds().stream().map(this::in).toList(), verdict.remedy(), verdict.pause(),
            verdict.momentary());
    }

    /** {@code finding} in its sentence; that on the client names the client of the token, which is not shown either. */
    Finding in(Finding finding) {
        String text = whole != null && finding.subject() == Finding.Subject.CLIENT
            ? Messages.text("check.finding.client") : in(finding.text());
        return finding.saying(text);
    }
}
