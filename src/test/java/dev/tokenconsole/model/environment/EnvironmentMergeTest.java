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

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.testing.TestCertificates;

/** One environment changed on two sides. */
class EnvironmentMergeTest {
    private static final EnvironmentDraft BEFORE = EnvironmentDraft.of(new Environment("acme", "Acme",
        EnvironmentKind.SANDBOX, URI.create("https://api.example.com"), "1", TokenRecipe.OAUTH2_POST));

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsChangedOnOneSideAloneIsKept(EnvironmentField field, UnaryOperator<EnvironmentDraft> change) {
        EnvironmentDraft changed = change.apply(BEFORE);
        EnvironmentMerge elsewhere = EnvironmentMerge.of(BEFORE, BEFORE, changed);
        assertEquals(List.of(field), elsewhere.taken());
        assertEquals(List.of(), elsewhere.both());
        assertSame(changed, elsewhere.draft());
        EnvironmentMerge here = EnvironmentMerge.of(BEFORE, changed, BEFORE);
        assertEquals(List.of(), here.taken());
        assertEquals(List.of(), here.both());
        assertSame(changed, here.draft());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsChangedAlikeOnBothSidesIsNotPointedOut(EnvironmentField field, UnaryOperator<EnvironmentDraft> change) {
        EnvironmentDraft changed = change.apply(BEFORE);
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, changed, changed);
        assertEquals(List.of(), merge.both(), field::name);
        assertEquals(List.of(), merge.taken());
        assertSame(changed, merge.draft());
    }

    @Test
    void eachPartGoesItsOwnWay() {
        EnvironmentDraft here = BEFORE.with(EnvironmentField.NAME, "Here").with(EnvironmentField.SCOPE, "read");
        EnvironmentDraft elsewhere = BEFORE.with(EnvironmentField.NAME, "There")
            .with(EnvironmentField.ISSUER, "https://there.example.com");
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, elsewhere);
        assertEquals(List.of(EnvironmentField.ISSUER), merge.taken());
        assertEquals(List.of(EnvironmentField.NAME), merge.both());
        assertSame(here.with(EnvironmentField.ISSUER, "https://there.example.com"), merge.draft());
    }

    /** The host and the port of one side would be nonsense with those of the other. */
    @Test
    void aProxyIsTakenAsAWhole() {
        EnvironmentDraft before = proxy(BEFORE, "one.example.com", "3128");
        EnvironmentMerge merge = EnvironmentMerge.of(before, before.with(EnvironmentField.PROXY_PORT, "8080"),
            before.with(EnvironmentField.PROXY_HOST, "two.example.com"));
        assertEquals(List.of(EnvironmentField.ROUTE), merge.both());
        assertEquals("one.example.com", merge.draft().text(EnvironmentField.PROXY_HOST));
        assertEquals("8080", merge.draft().text(EnvironmentField.PROXY_PORT));
    }

    /** A scope that was typed would go with the recipe that takes one. */
    @Test
    void aRecipeIsNotTakenWithoutTheScopeThatWasTyped() {
        EnvironmentDraft here = BEFORE.with(EnvironmentField.SCOPE, "read");
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, BEFORE.withRecipe(TokenRecipe.STONEX_PAYMENTS));
        assertEquals(List.of(EnvironmentField.RECIPE), merge.both());
        assertEquals(List.of(), merge.taken());
        assertSame(here, merge.draft());
        EnvironmentDraft without = BEFORE.withRecipe(TokenRecipe.STONEX_PAYMENTS);
        EnvironmentMerge other = EnvironmentMerge.of(BEFORE, without, here);
        assertEquals(List.of(EnvironmentField.SCOPE), other.both());
        assertSame(without, other.draft());
    }

    /** Production is red, whatever was chosen. */
    @Test
    void aKindIsNotTakenWithoutTheColourThatWasChosen() {
        EnvironmentDraft here = shown(BEFORE.kind(), EnvironmentColour.TEAL);
        EnvironmentMerge merge = EnvironmentMerge.of(BEFORE, here, shown(EnvironmentKind.PRODUCTION, null));
        assertEquals(List.of(EnvironmentField.KIND), merge.both());
        assertSame(here, merge.draft());
        EnvironmentDraft production = shown(EnvironmentKind.PRODUCTION, null);
        EnvironmentMerge other = EnvironmentMerge.of(BEFORE, production, here);
        assertEquals(List.of(EnvironmentField.COLOUR), other.both());
        assertEquals(List.of(), other.taken());
        assertSame(production, other.draft());
    }

    private static EnvironmentDraft shown(EnvironmentKind kind, @Nullable EnvironmentColour colour) {
        return BEFORE.withKind(kind).withColour(colour);
    }

    static Stream<Object[]> changes() throws IOException, CertificateException {
        X509Certificate authority = TestCertificates.authority();
        return Stream.of(
            text(EnvironmentField.NAME, "Renamed"),
            change(EnvironmentField.KIND, draft -> draft.withKind(EnvironmentKind.OTHER)),
            change(EnvironmentField.COLOUR, draft -> draft.withColour(EnvironmentColour.TEAL)),
            change(EnvironmentField.RECIPE, draft -> draft.withRecipe(TokenRecipe.OAUTH2_BASIC)),
            text(EnvironmentField.BASE_URL, "https://moved.example.com"),
            text(EnvironmentField.VERSION, "2"),
            text(EnvironmentField.TOKEN_URL, "https://login.example.com/token"),
            text(EnvironmentField.SCOPE, "read"),
            text(EnvironmentField.ISSUER, "https://login.example.com"),
            text(EnvironmentField.AUDIENCE, "api"),
            text(EnvironmentField.KEY_SET_URL, "https://login.example.com/keys"),
            text(EnvironmentField.PROBE_URL, "https://api.example.com/ping"),
            change(EnvironmentField.ROUTE, draft -> proxy(draft, "proxy.example.com", "3128")),
            change(EnvironmentField.TLS12, draft -> draft.withTls12(true)),
            change(EnvironmentField.AUTHORITIES, draft -> draft.withAuthorities(List.of(authority))));
    }

    private static Object[] text(EnvironmentField field, String text) {
        return change(field, draft -> draft.with(field, text));
    }

    private static Object[] change(EnvironmentField field, UnaryOperator<EnvironmentDraft> change) {
        return new Object[] {field, change};
    }

    private static EnvironmentDraft proxy(EnvironmentDraft draft, String host, String port) {
        return draft.withRoute(Route.MANUAL)
            .with(EnvironmentField.PROXY_HOST, host).with(EnvironmentField.PROXY_PORT, port);
    }

    /** Written alike: an empty text is one that is not there. */
    private static void assertSame(EnvironmentDraft expected, EnvironmentDraft actual) {
        assertEquals(expected.toEnvironment(), actual.toEnvironment());
    }
}
