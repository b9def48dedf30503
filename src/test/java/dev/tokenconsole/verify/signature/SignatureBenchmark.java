package dev.tokenconsole.verify.signature;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.TestKey;

/** Decoding and verifying a token of the usual size, beside Nimbus alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class SignatureBenchmark {
    private static final SignatureCheck CHECK = new SignatureCheck(KeyFinder.NONE);

    /** The algorithm. */
    @Param({"RS256", "ES256"})
    public String algorithm = "RS256";

    private String text = "";
    private TestKey key = TestKey.of("RS256", "");
    private KeySource source = new KeySource.None();

    /** Signs a token with the claims of the sample of the API page. */
    @Setup
    public void sign() {
        key = TestKey.of(algorithm, "");
        String payload = new String(
            Base64.getUrlDecoder().decode(SampleToken.TEXT.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        text = key.sign(algorithm, "{\"kid\":\"k1\",\"alg\":\"" + algorithm + "\"}", payload);
        source = new KeySource.Given(((KeySetReading.Read) KeyText.read(key.jwk("\"kid\":\"k1\","))).keys(), "");
    }

    /** Decoding, with meanings, times and notes. */
    @Benchmark
    public DecodeResult decode() {
        return JwtDecoder.decode(text);
    }

    /** Parsing by Nimbus, with its claims. */
    @Benchmark
    public JWTClaimsSet decodeByNimbus() throws ParseException {
        return SignedJWT.parse(text).getJWTClaimsSet();
    }

    /** The verdict. */
    @Benchmark
    public SignatureVerdict verify() {
        return CHECK.check(text, source);
    }

    /** Parsing and verifying by Nimbus. */
    @Benchmark
    public boolean verifyByNimbus() throws ParseException, JOSEException {
        return SignedJWT.parse(text).verify(algorithm.equals("RS256")
            ? new RSASSAVerifier((RSAPublicKey) key.publicKey()) : new ECDSAVerifier((ECPublicKey) key.publicKey()));
    }
}
