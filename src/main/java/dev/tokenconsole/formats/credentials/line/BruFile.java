package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.tree.BodyFields;
import dev.tokenconsole.model.environment.TokenRecipe;

/** A {@code .bru} file of Bruno: blocks of {@code name: value}, an environment or one request. */
public final class BruFile {
    private static final Pattern BLOCK = Pattern.compile(
        "(?m)^(meta|vars|auth|get|post|put|patch|headers|auth:[a-z0-9]++|body:[a-z-]++|vars:[a-z-]++)"
            + "[ \\t]++[{\\[][ \\t]*+\\r?$");
    private static final Pattern FIELD = Pattern.compile("([^:\\s~][^:]*+):[ \\t]?+(.*+)");

    private final String text;
    private final Findings findings;
    private String name = "";
    private String url = "";

    private BruFile(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Reads {@code text} if it is one; returns whether it is. */
    public static boolean read(String text, Findings findings) {
        Matcher first = BLOCK.matcher(text.stripLeading());
        if (!first.lookingAt()) {
            return false;
        }
        new BruFile(text, findings).read();
        return true;
    }

    private void read() {
        for (BruBlock block : BruBlock.all(BLOCK.matcher(text), text)) {
            if (block.is("meta")) {
                FieldGroup ignored = group();
                fields(block.body(), ignored::put, "name");
            } else if (List.of("get", "post", "put", "patch").contains(block.name())) {
                fields(block.body(), group()::put, "url");
            }
        }
        FieldGroup sent = group();
        sent.putRequestAddress(url);
        for (BruBlock block : BruBlock.all(BLOCK.matcher(text), text)) {
            switch (block.name()) {
                case "vars", "auth:oauth2" -> {
                    FieldGroup own = group();
                    fields(block.body(), own::put, "");
                    own.addTo(findings);
                }
                case "auth:basic" -> basic(block.body(), sent);
                case "body:json" -> BodyFields.body(block.body(), sent);
                case "body:form-urlencoded" -> {
                    sent.sentAs(TokenRecipe.Body.FORM);
                    fields(block.body(), sent::putSent, "");
                }
                case "body:multipart-form" -> fields(block.body(), sent::putSent, "");
                default -> { }
            }
        }
        sent.addTo(findings);
    }

    private FieldGroup group() {
        return new FieldGroup(new CredentialSource(CredentialFormat.BRUNO, name, name));
    }

    /** Names with a tilde are switched off. */
    private void fields(String body, FieldGroup.Target target, String wanted) {
        body.lines().forEach(line -> {
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                String key = field.group(1).strip();
                String value = field.group(2).strip();
                target.put(key, value);
                name = key.equals(wanted) && wanted.equals("name") ? value : name;
                url = key.equals(wanted) && wanted.equals("url") ? value : url;
            }
        });
    }

    private static void basic(String body, FieldGroup group) {
        String id = "";
        String value = "";
        for (String line : body.lines().toList()) {
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                id = field.group(1).equals("username") ? field.group(2).strip() : id;
                value = field.group(1).equals("password") ? field.group(2).strip() : value;
            }
        }
        group.putBasic(id, value);
    }
}
