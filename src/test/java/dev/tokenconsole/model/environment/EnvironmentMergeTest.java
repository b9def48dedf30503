package dev.tokenconsole.model.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.TestCertificates;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentMerge.Part;
import dev.tokenconsole.model.environment.EnvironmentRules.Field;

/** One environment changed on two sides. */
class EnvironmentMergeTest {
    private static final EnvironmentDraft BEFORE = EnvironmentDraft.of(new Environment("acme", "Acme",
        EnvironmentKind.SANDBOX, URI.create("https://api.example.com"), "1", TokenRecipe.OAUTH2_POST));

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsChangedOnOneSideAloneIsKept(Part part, UnaryOperator<EnvironmentDraft> change) {
        EnvironmentDraft changed = change.apply(BEFORE);
        EnvironmentMerge elsewhere = EnvironmentMerge.of(BEFORE, BEFORE, changed);
        assertEquals(List.of(part), elsewhere.taken());
        assertEquals(List.of(), elsewhere.both());
        assertSame(changed, elsewhere.draft());
        EnvironmentMerge here = EnvironmentMerge.of(BEFORE, changed, BEFORE);
        assertEquals(List.of(), here.taken());
        assertEquals(List.of(), here.both());
        assertSame(changed, here.draft());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsChangedAlikeOnBothSidesIsNotPointedOut(Part part, UnaryOperator<EnvironmentDraft> change) {
        EnvironmentDraft changed = change.apply(BEFORE);
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, changed, changed);
        assertEquals(List.of(), merge.both(), part::name);
        assertEquals(List.of(), merge.taken());
        assertSame(changed, merge.draft());
    }

    @Test
    void eachPartGoesItsOwnWay() {
        EnvironmentDraft here = BEFORE.with(Field.NAME, "Here").with(Field.SCOPE, "read");
        EnvironmentDraft elsewhere = BEFORE.with(Field.NAME, "There").with(Field.ISSUER, "https://there.example.com");
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, elsewhere);
        assertEquals(List.of(Part.ISSUER), merge.taken());
        assertEquals(List.of(Part.NAME), merge.both());
        assertSame(here.with(Field.ISSUER, "https://there.example.com"), merge.draft());
    }

    /** The host and the port of one side would be nonsense with those of the other. */
    @Test
    void aProxyIsTakenAsAWhole() {
        EnvironmentDraft before = proxy(BEFORE, "one.example.com", "3128");
        EnvironmentMerge merge = EnvironmentMerge.of(before, before.with(Field.PROXY_PORT, "8080"),
            before.with(Field.PROXY_HOST, "two.example.com"));
        assertEquals(List.of(Part.PROXY), merge.both());
        assertEquals("one.example.com", merge.draft().text(Field.PROXY_HOST));
        assertEquals("8080", merge.draft().text(Field.PROXY_PORT));
    }

    /** A scope that was typed would go with the recipe that takes one. */
    @Test
    void aRecipeIsNotTakenWithoutTheScopeThatWasTyped() {
        EnvironmentDraft here = BEFORE.with(Field.SCOPE, "read");
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, asked(BEFORE, TokenRecipe.STONEX_PAYMENTS));
        assertEquals(List.of(Part.RECIPE), merge.both());
        assertEquals(List.of(), merge.taken());
        assertSame(here, merge.draft());
        EnvironmentDraft without = asked(BEFORE, TokenRecipe.STONEX_PAYMENTS);
        EnvironmentMerge other = EnvironmentMerge.of(BEFORE, without, here);
        assertEquals(List.of(Part.SCOPE), other.both());
        assertSame(without, other.draft());
    }

    /** Production is red, whatever was chosen. */
    @Test
    void aKindIsNotTakenWithoutTheColourThatWasChosen() {
        EnvironmentDraft here = shown(BEFORE.kind(), EnvironmentColour.TEAL);
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, shown(EnvironmentKind.PRODUCTION, null));
        assertEquals(List.of(Part.KIND), merge.both());
        assertSame(here, merge.draft());
        EnvironmentDraft production = shown(EnvironmentKind.PRODUCTION, null);
        EnvironmentMerge other = EnvironmentMerge.of(BEFORE, production, here);
        assertEquals(List.of(Part.COLOUR), other.both());
        assertEquals(List.of(), other.taken());
        assertSame(production, other.draft());
    }

    private static EnvironmentDraft asked(EnvironmentDraft draft, TokenRecipe recipe) {
        return new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(), draft.colour(), recipe,
            draft.allowsTls12(), draft.authorities(), draft.route());
    }

    private static EnvironmentDraft shown(EnvironmentKind kind, @Nullable EnvironmentColour colour) {
        return new EnvironmentDraft(BEFORE.id(), BEFORE.texts(), kind, colour, BEFORE.recipe(), BEFORE.allowsTls12(),
            BEFORE.authorities(), BEFORE.route());
    }

    static Stream<Object[]> changes() throws IOException, CertificateException {
        X509Certificate authority = TestCertificates.authority();
        return Stream.of(
            text(Part.NAME, Field.NAME, "Renamed"),
            change(Part.KIND, draft -> new EnvironmentDraft(draft.id(), draft.texts(), EnvironmentKind.OTHER,
                draft.colour(), draft.recipe(), draft.allowsTls12(), draft.authorities(), draft.route())),
            change(Part.COLOUR, draft -> new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(),
                EnvironmentColour.TEAL, draft.recipe(), draft.allowsTls12(), draft.authorities(), draft.route())),
            change(Part.RECIPE, draft -> new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(), draft.colour(),
                TokenRecipe.OAUTH2_BASIC, draft.allowsTls12(), draft.authorities(), draft.route())),
            text(Part.BASE_URL, Field.BASE_URL, "https://moved.example.com"),
            text(Part.VERSION, Field.VERSION, "2"),
            text(Part.TOKEN_URL, Field.TOKEN_URL, "https://login.example.com/token"),
            text(Part.SCOPE, Field.SCOPE, "read"),
            text(Part.ISSUER, Field.ISSUER, "https://login.example.com"),
            text(Part.AUDIENCE, Field.AUDIENCE, "api"),
            text(Part.KEY_SET_URL, Field.KEY_SET_URL, "https://login.example.com/keys"),
            change(Part.PROXY, draft -> proxy(draft, "proxy.example.com", "3128")),
            change(Part.TLS12, draft -> new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(), draft.colour(),
                draft.recipe(), true, draft.authorities(), draft.route())),
            change(Part.AUTHORITIES, draft -> new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(),
                draft.colour(), draft.recipe(), draft.allowsTls12(), List.of(authority), draft.route())));
    }

    private static Object[] text(Part part, Field field, String text) {
        return change(part, draft -> draft.with(field, text));
    }

    private static Object[] change(Part part, UnaryOperator<EnvironmentDraft> change) {
        return new Object[] {part, change};
    }

    private static EnvironmentDraft proxy(EnvironmentDraft draft, String host, String port) {
        return new EnvironmentDraft(draft.id(), draft.texts(), draft.kind(), draft.colour(), draft.recipe(),
                draft.allowsTls12(), draft.authorities(), Route.MANUAL)
            .with(Field.PROXY_HOST, host).with(Field.PROXY_PORT, port);
    }

    /** Written alike: an empty text is one that is not there. */
    private static void assertSame(EnvironmentDraft expected, EnvironmentDraft actual) {
        assertEquals(expected.toEnvironment(), actual.toEnvironment());
    }
}
