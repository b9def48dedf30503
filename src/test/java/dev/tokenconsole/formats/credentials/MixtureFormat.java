package dev.tokenconsole.formats.credentials;

import static dev.tokenconsole.formats.credentials.MixtureText.item;
import static dev.tokenconsole.formats.credentials.MixtureText.lines;
import static dev.tokenconsole.formats.credentials.MixtureText.object;
import static dev.tokenconsole.formats.credentials.MixtureText.pairs;
import static dev.tokenconsole.formats.credentials.MixtureText.resource;
import static dev.tokenconsole.formats.credentials.MixtureText.row;
import static dev.tokenconsole.formats.credentials.MixtureText.shuffled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The formats, each with a way to write one credential and a way to write two into one text. */
enum MixtureFormat {
    JSON_OBJECTS {
        @Override
        String one(MixtureParts parts, Random random) {
            return object(parts.fields(random));
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            String one = one(a, random);
            String other = one(b, random);
            return switch (random.nextInt(5)) {
                case 0 -> "[" + one + "," + other + "]";
                case 1 -> "{\"uat\":" + one + ",\"prod\":" + other + "}";
                case 2 -> "{\"auth\":" + one + ",\"items\":[{\"data\":" + other + "}]}";
                case 3 -> one.substring(0, one.length() - 1) + (one.length() > 2 ? "," : "")
                    + "\"inner\":" + other + "}";
                default -> "The first: " + one + " and " + other;
            };
        }
    },
    JSON_FLAT {
        @Override
        String one(MixtureParts parts, Random random) {
            return object(parts.labelled(random));
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return object(shuffled(a, b, random));
        }
    },
    JSON_PAIRS {
        @Override
        String one(MixtureParts parts, Random random) {
            return pairs("key", "value", parts.fields(random));
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return random.nextBoolean() ? pairs("name", "value", shuffled(a, b, random))
                : "{\"a\":" + one(a, random) + ",\"b\":" + one(b, random) + "}";
        }
    },
    POSTMAN {
        @Override
        String one(MixtureParts parts, Random random) {
            return "{\"name\":\"" + parts.label() + "\",\"values\":" + pairs("key", "value", parts.fields(random))
                + ",\"_postman_variable_scope\":\"environment\"}";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> "[" + one(a, random) + "," + one(b, random) + "]";
                case 1 -> "{\"environment\":{\"values\":" + pairs("key", "value", shuffled(a, b, random)) + "}}";
                default -> one(a, random) + "\n" + one(b, random);
            };
        }
    },
    POSTMAN_COLLECTION {
        @Override
        String one(MixtureParts parts, Random random) {
            return "{\"info\":{\"name\":\"c\"},\"item\":[" + item(parts, random) + "]}";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return "{\"info\":{\"name\":\"c\"},\"variable\":" + pairs("key", "value", a.fields(random))
                + ",\"item\":[" + item(b, random) + "," + item(a, random) + "]}";
        }
    },
    BRUNO_AND_HOPPSCOTCH {
        @Override
        String one(MixtureParts parts, Random random) {
            boolean bruno = random.nextBoolean();
            return "{\"name\":\"" + parts.label() + "\",\"variables\":"
                + pairs(bruno ? "name" : "key", bruno ? "value" : "initialValue", parts.fields(random)) + "}";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return "[" + one(a, random) + "," + one(b, random) + "]";
        }
    },
    INSOMNIA {
        @Override
        String one(MixtureParts parts, Random random) {
            return "{\"__export_format\":4,\"resources\":[" + resource(parts, random) + "]}";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return "{\"__export_format\":4,\"resources\":[" + resource(a, random) + "," + resource(b, random) + "]}";
        }
    },
    YAML {
        @Override
        String one(MixtureParts parts, Random random) {
            return parts.label() + ":\n" + lines(parts.fields(random), "  ", ": ");
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> one(a, random) + one(b, random);
                case 1 -> lines(shuffled(a, b, random), "", ": ");
                default -> lines(a.fields(random), "", ": ") + "---\n" + lines(b.fields(random), "", ": ");
            };
        }
    },
    KUBERNETES {
        @Override
        String one(MixtureParts parts, Random random) {
            return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + parts.label() + "\ndata:\n"
                + parts.fields(random).stream().map(each -> "  " + each.getKey() + ": " + Base64.getEncoder()
                    .encodeToString(each.getValue().getBytes(StandardCharsets.UTF_8)) + "\n")
                    .collect(Collectors.joining());
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + "---\n" + one(b, random);
        }
    },
    ENV {
        @Override
        String one(MixtureParts parts, Random random) {
            return lines(parts.labelled(random), random.nextBoolean() ? "export " : "", "=");
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return lines(shuffled(a, b, random), "", "=");
        }
    },
    ENV_SECTIONS {
        @Override
        String one(MixtureParts parts, Random random) {
            return "# " + parts.label() + "\n" + lines(parts.fields(random), "", "=") + "\n";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            boolean plain = a.whole() && b.whole() && a.hasHost() && b.hasHost() && random.nextBoolean();
            return plain ? lines(a.fields(random), "", "=") + "\n" + lines(b.fields(random), "", "=")
                : one(a, random) + one(b, random);
        }
    },
    ENV_SHUFFLED {
        @Override
        String one(MixtureParts parts, Random random) {
            return lines(parts.labelled(random), "", "=");
        }

        /** All lines of both under the same names, which no reader can tell apart. */
        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            if (!a.whole() || !b.whole()) {
                return one(a, random) + one(b, random);
            }
            List<Map.Entry<String, String>> all = new ArrayList<>(a.fields(random));
            all.addAll(b.fields(random));
            Collections.shuffle(all, random);
            return lines(all, "", "=");
        }
    },
    INI {
        @Override
        String one(MixtureParts parts, Random random) {
            return "[" + parts.label() + "]\n" + lines(parts.fields(random), "", " = ");
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + one(b, random);
        }
    },
    MAIL {
        @Override
        String one(MixtureParts parts, Random random) {
            return parts.label() + ":\n"
                + lines(parts.fields(random, "Client id", "Client secret", "Base URL"), "", ": ") + "\n";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            List<Map.Entry<String, String>> all = new ArrayList<>(
                a.fields(random, "Sandbox client id", "Sandbox client secret", "Sandbox base URL"));
            all.addAll(b.fields(random, "Production client id", "Production client secret", "Production base URL"));
            Collections.shuffle(all, random);
            return random.nextBoolean() ? "Hello,\n\n" + one(a, random) + "and\n\n" + one(b, random) + "Regards"
                : lines(all, "- ", ": ");
        }
    },
    TABLE {
        @Override
        String one(MixtureParts parts, Random random) {
            return "name,client_id,client_secret,token_url\n" + row(parts);
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + row(b);
        }
    },
    CURL {
        @Override
        String one(MixtureParts parts, Random random) {
            String url = parts.hasHost() ? parts.url() : "\"$URL\"";
            return switch (random.nextInt(4)) {
                case 0 -> "curl " + url + " \\\n -d '" + object(parts.fields(random)) + "'\n";
                case 1 -> "curl -d '" + lines(parts.fields(random), "", "=").strip().replace('\n', '&')
                    + "' " + url + "\n";
                case 2 -> "curl ^\n -d \"" + object(parts.fields(random)).replace("\"", "\\\"")
                    + "\" ^\n " + url + "\n";
                default -> "curl `\n -d '" + object(parts.fields(random)).replace("\"", "\\\"") + "' `\n " + url + "\n";
            };
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + (random.nextBoolean() ? "\n" : "\nand don't forget\n\n") + one(b, random);
        }
    },
    POWERSHELL {
        @Override
        String one(MixtureParts parts, Random random) {
            return "Invoke-RestMethod -Method Post -Uri '" + (parts.hasHost() ? parts.url() : "$env:URL") + "' -Body @{"
                + parts.fields(random).stream().map(each -> each.getKey() + " = '" + each.getValue() + "'")
                    .collect(Collectors.joining("; ")) + "}\n";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + one(b, random);
        }
    },
    HTTP {
        @Override
        String one(MixtureParts parts, Random random) {
            return "POST " + (parts.hasHost() ? parts.url() : "{{url}}") + "\nContent-Type: application/json\n\n"
                + object(parts.fields(random)) + "\n";
        }

        @Override
        String mix(MixtureParts a, MixtureParts b, Random random) {
            return one(a, random) + "\n###\n" + one(b, random);
        }
    };

    /** One credential. */
    abstract String one(MixtureParts parts, Random random);

    /** Both in one text. */
    abstract String mix(MixtureParts a, MixtureParts b, Random random);
}
