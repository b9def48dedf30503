package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

import dev.tokenconsole.auth.RequestPreview;
import dev.tokenconsole.cli.decode.DecodedText;
import dev.tokenconsole.formats.token.BearerHeader;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.text.TimeWords;

/** The page that {@code demo} prints: one section for each step between credentials and an API call. */
final class DemoText {
    private static final String INDENT = "  ";
    private static final int BAR = 48;

    private DemoText() {}

    static String of(TokenFetch.Fetched fetched, String clientId, TokenClock clock) {
        AccessToken token = fetched.token().token();
        Instant now = clock.now();
        Countdown countdown = Countdown.of(token.times(), now, clock.nanos());
        return String.join("\n",
            Messages.text("cli.demo.intro", fetched.environment().baseUrl()) + "\n",
            section("cli.demo.heading.request", RequestPreview.of(fetched.environment(), clientId)),
            section("cli.demo.heading.answer", response(fetched, countdown)),
            decoded(fetched.token().decoded(), now),
            section("cli.demo.heading.bearer", BearerHeader.line(token.value())),
            section("cli.demo.heading.countdown", countdown(countdown)),
            Messages.text("cli.demo.outro") + "\n");
    }

    private static String response(TokenFetch.Fetched fetched, Countdown countdown) {
        Duration promised = fetched.token().token().times().expiresIn();
        return Messages.text("cli.demo.answer", ExchangeText.summary(fetched.exchange()),
            (promised == null ? countdown.lifetime() : promised).toSeconds());
    }

    private static String decoded(DecodeResult decoded, Instant now) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt -> DecodedText.of(jwt, now);
            case DecodeResult.NotAJwt other -> section("cli.decode.heading.claims", other.reason());
        };
    }

    private static String countdown(Countdown countdown) {
        Instant endsAt = countdown.endsAt();
        int full = (int) Math.round(countdown.fraction() * BAR);
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        return bar + INDENT + CountdownWords.digits(countdown)
            + (endsAt == null ? "" : INDENT + Messages.text("cli.demo.until", TimeWords.utc(endsAt)));
    }

    private static String section(String headingKey, String body) {
        String indented = body.stripTrailing().lines()
            .map(line -> line.isBlank() ? "" : INDENT + line)
            .collect(Collectors.joining("\n", "", "\n"));
        return DecodedText.section(headingKey, indented);
    }
}
