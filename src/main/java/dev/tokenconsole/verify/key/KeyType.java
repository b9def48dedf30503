package dev.tokenconsole.verify.key;

/** The types of public keys that verify here: {@code kty} with {@code crv} (RFC 7518 section 6, RFC 8037 section 2). */
public enum KeyType { RSA, P256, P384, P521, ED25519, ED448 }
