#!/usr/bin/python3
"""Prints the JSON in a Token Console vault, client secrets included: read-vault.py FILE

The password is asked for, or taken from standard input if that is no terminal. Exit codes: 0 opened, 1 wrong
password, 2 wrong usage, 3 not a whole vault or altered, 4 of a newer version. Debian: python3-argon2 and
python3-cryptography. vault-format.md says what is done here and why.
"""
import getpass, hashlib, hmac, re, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

def stop(code, why):
    print(why, file=sys.stderr)
    sys.exit(code)

def opened(file):
    if file[:8] != b"\x89TCV\r\n\x1a\n": stop(3, "This is not a vault file.")
    if hashlib.sha256(file[:-32]).digest() != file[-32:]:
        stop(3, "The file is damaged or cut short; your password is not the problem.")
    version, header, _, vault, _, salt, commitment, count = struct.unpack_from(">HIQ16sQ32s32sB", file, 8)
    if version != 1: stop(4, "Made by a newer version of the program.")
    slots, at, key, asked = [], 111, None, None
    for _ in range(count):
        kind, slot, length = struct.unpack_from(">B16sH", file, at)
        slots += [(slot, file[at + 19:at + 19 + length])] if kind == 1 else []
        at += 19 + length
        if kind == 1 and length != 88: raise ValueError("a password slot has 88 bytes")
    if at != header: raise ValueError("the slots do not fill the header")
    if not slots: stop(4, "Made by a newer version of the program: no password opens it.")
    costs = [struct.unpack_from(">III", body) for _, body in slots]
    bounded = all(19456 <= m <= 1 << 20 and 1 <= p <= 20 and 1 <= l <= 16 for m, p, l in costs)
    if not bounded or sum(m * p for m, p, _ in costs) > 4 << 20:
        stop(3, "Opening it would take more memory or time, or less, than it does for any vault.")
    secret = password()
    for (slot, body), (memory, passes, lanes) in zip(slots, costs):
        ik = hash_secret_raw(secret, body[12:28], passes, memory, lanes, 32, Type.ID, 0x13)
        kek = HKDF(SHA256(), 32, body[12:28], b"tcv1 slot kek").derive(ik)
        bound = b"tcv1 slot" + vault + b"\x01" + slot + body[:12]
        try: key = key or AESGCM(kek).decrypt(body[28:40], body[40:88], bound)
        except InvalidTag: pass
    if not key: stop(1, "Wrong password.")
    km = HKDF(SHA256(), 76, salt, b"tcv1 payload").derive(key)
    if not hmac.compare_digest(km[44:], commitment): raise ValueError("the commitment is not that of the key")
    plain = AESGCM(km[:32]).decrypt(km[32:44], file[header:-32], file[:header])
    end = 4 + struct.unpack_from(">I", plain)[0]
    if end > len(plain) or any(plain[end:]): raise ValueError("the padding is not zeros")
    return plain[4:end]

def password():
    typed = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.buffer.read().decode("utf-8-sig")
    return unicodedata.normalize("NFC", re.sub(r"\r?\n\Z", "", typed)).encode()

if len(sys.argv) != 2: stop(2, "Usage: read-vault.py FILE")
try:
    with open(sys.argv[1], "rb") as vault_file: json = opened(vault_file.read((16 << 20) + 1))
except OSError as e: stop(2, f"{sys.argv[1]} could not be read: {e.strerror}.")
except UnicodeError: stop(2, "The password is not text in UTF-8.")
except (ValueError, struct.error, InvalidTag): stop(3, "The file was altered after it was saved.")
sys.stdout.buffer.write(json + b"\n")
