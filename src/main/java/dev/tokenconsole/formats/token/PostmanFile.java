package dev.tokenconsole.formats.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/**
 * A token as an environment of Postman, which Insomnia, Bruno and Hoppscotch read too: {@code baseUrl} and
 * {@code access_token}. The format has no version; both marks of a secret are written, of Postman 9.7 and of 12.
 */
public final class PostmanFile {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PostmanFile() {}

    /** The file's text, without a final line break. */
    public static String text(Environment environment, Secret token) {
        List<Map<String, Object>> values = new ArrayList<>();
        values.add(value("baseUrl", environment.baseUrl().toString(), "default"));
        Map<String, Object> secret = value("access_token", token.reveal(), "secret");
        secret.put("secret", true);
        values.add(secret);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", environment.name());
        file.put("values", values);
        file.put("_postman_variable_scope", "environment");
        return JSON.writeValueAsString(file);
    }

    private static Map<String, Object> value(String key, String value, String type) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("key", key);
        variable.put("value", value);
        variable.put("type", type);
        variable.put("enabled", true);
        return variable;
    }
}
