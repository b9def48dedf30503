package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureJson;

/**
 * A failed token request for machines, on standard output, as {@code docs/token-failure.schema.json} describes it. The
 * exit code stays that of the failure.
 */
final class FailureJson {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s++(?=\\p{Lu})");

    private FailureJson() {}

    /** The object of {@code failure}. */
    static String of(TokenOutcome.Failure failure, int exitCode) {
        FailureVerdict verdict = failure.verdict();
        ObjectNode object = of(verdict.id(), verdict.title(), verdict.cause(), verdict.nextStep(), exitCode);
        object.put("server_words", verdict.serverMessage());
        ArrayNode ids = object.putArray("support_ids");
        verdict.supportIds().forEach(id -> {
            int end = id.lastIndexOf(' ');
            ids.addObject().put("name", id.substring(0, end)).put("value", id.substring(end + 1));
        });
        object.put("status", failure.exchange().status());
        object.put("address", address(failure));
        Duration pause = verdict.pause();
        object.put("retry_after", pause == null ? null : pause.toSeconds());
        return JsonText.of(object);
    }

    /** The object of a failure without a verdict: {@code message} says what, then what to do. */
    static String of(String id, String message, int exitCode) {
        String[] sentences = SENTENCE_END.split(message.strip(), 2);
        boolean noRequest = id.equals("usage") || id.equals("vault");
        ObjectNode object = of(id, sentences[0],
            Messages.text(noRequest ? "cli.token.no-request.cause" : "cli.token.no-result.cause"),
            sentences.length > 1 ? sentences[1]
                : Messages.text("cli.token." + (noRequest ? id : "again") + ".next"), exitCode);
        withoutExchange(object);
        return JsonText.of(object);
    }

    /** The object of a token that is not handed out, because its signature is not valid. */
    static String of(SignatureVerdict verdict, List<String> lines, int exitCode) {
        FailureVerdict failure = verdict instanceof SignatureVerdict.CannotAsk asked ? asked.failure() : null;
        ObjectNode object = of("signature-" + verdict.kind(), lines.getFirst(),
            failure != null ? failure.cause()
                : lines.size() > 1 ? lines.get(1) : Messages.text("cli.token.signature.cause"),
            failure == null ? Messages.text("cli.token.signature.next")
                : lines.size() > 2 ? failure.nextStep() + " " + lines.get(2) : failure.nextStep(), exitCode);
        withoutExchange(object);
        object.set("verification", SignatureJson.of(verdict));
        return JsonText.of(object);
    }

    private static void withoutExchange(ObjectNode object) {
        object.putNull("server_words");
        object.putArray("support_ids");
        object.putNull("status");
        object.putNull("address");
        object.putNull("retry_after");
    }

    private static ObjectNode of(
            String id, String title, String cause, String nextStep, int exitCode) {
        return JsonText.object().put("id", id).put("title", title).put("cause", cause).put("next_step", nextStep)
            .put("exit_code", exitCode);
    }

    /** Without a query, in which anything may stand. */
    private static @Nullable String address(TokenOutcome.Failure failure) {
        String url = failure.exchange().url().toString();
        return url.equals("about:blank") ? null : url.replaceFirst("[?#].*", "");
    }
}
