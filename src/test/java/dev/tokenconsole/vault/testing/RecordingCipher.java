package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

/** Stands before the JDK's AES-GCM and writes down with which key and nonce something is encrypted. */
public final class RecordingCipher extends Provider implements AutoCloseable {
    private static final long serialVersionUID = 1;
    private static final String GCM = "AES/GCM/NoPadding";

    private final transient List<Use> uses = new ArrayList<>();

    /** One encryption. */
    public record Use(ByteBuffer key, ByteBuffer nonce) {}

    private RecordingCipher() {
        super("Recording", "1", "Writes down keys and nonces");
        putService(new Service(this, "Cipher", GCM, Spi.class.getName(), null, null) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return new Spi(uses);
            }
        });
    }

    /** Records all of this process until it is closed. */
    public static RecordingCipher start() {
        RecordingCipher recording = new RecordingCipher();
        Security.insertProviderAt(recording, 1);
        return recording;
    }

    public List<Use> uses() {
        return uses;
    }

    @Override
    public void close() {
        Security.removeProvider(getName());
    }

    private static final class Spi extends CipherSpi {
        private final List<Use> uses;
        private final Cipher real;

        Spi(List<Use> uses) {
            this.uses = uses;
            try {
                real = Cipher.getInstance(GCM, "SunJCE");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
                throws java.security.InvalidKeyException, java.security.InvalidAlgorithmParameterException {
            if (mode == Cipher.ENCRYPT_MODE) {
                uses.add(new Use(ByteBuffer.wrap(key.getEncoded().clone()),
                    ByteBuffer.wrap(((GCMParameterSpec) parameters).getIV())));
            }
            real.init(mode, key, parameters, random);
        }

        @Override
        protected void engineUpdateAAD(byte[] bytes, int from, int length) {
            real.updateAAD(bytes, from, length);
        }

        @Override
        protected byte[] engineDoFinal(byte[] bytes, int from, int length)
                throws javax.crypto.IllegalBlockSizeException, javax.crypto.BadPaddingException {
            return real.doFinal(bytes, from, length);
        }

        @Override
        protected int engineDoFinal(byte[] bytes, int from, int length, byte[] to, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected byte[] engineUpdate(byte[] bytes, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineUpdate(byte[] bytes, int from, int length, byte[] to, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected int engineGetBlockSize() {
            return real.getBlockSize();
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return real.getOutputSize(length);
        }

        @Override
        protected byte[] engineGetIV() {
            return real.getIV();
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            return real.getParameters();
        }
    }
}
