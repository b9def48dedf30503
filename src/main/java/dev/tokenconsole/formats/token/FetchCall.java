package dev.tokenconsole.formats.token;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** A call of an environment's API with a token, as an expression of JavaScript. */
public final class FetchCall {
    private FetchCall() {}

    /** {@code fetch(…)} with the address of {@link CurlCommand}; its texts are JSON, which JavaScript reads. */
    public static String script(Environment environment, Secret token) {
        return "fetch(" + string(CurlCommand.folder(environment).toString()) + ", {headers: {Authorization: "
            + string(BearerHeader.value(token)) + "}})";
    }

    private static String string(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
