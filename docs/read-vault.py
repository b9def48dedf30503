#!/usr/bin/python3
"""Prints the JSON in a Token Console vault, client secrets included: read-vault.py FILE, then the password.
Needs Debian's python3-argon2 and python3-cryptography. vault-format.md says what is done here and why."""
import getpass, hashlib, hmac, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

def opened(file, password):
    header, _, vault, _, salt, commitment, count = struct.unpack_from(">IQ16sQ32s32sB", file, 10)
    at, key, slots = 111, None, 0
    for _ in range(count):
        kind, slot, length = struct.unpack_from(">B16sH", file, at)
        body, at = file[at + 19:at + 19 + length], at + 19 + length
        if kind != 1: continue
        slots += 1
        if key: continue
        memory, passes, lanes = struct.unpack_from(">III", body)
        if memory > 1 << 20 or passes > 20 or lanes > 16: raise ValueError("no vault costs that much")
        ik = hash_secret_raw(password, body[12:28], passes, memory, lanes, 32, Type.ID)
        kek = HKDF(SHA256(), 32, body[12:28], b"tcv1 slot kek").derive(ik)
        try: key = AESGCM(kek).decrypt(body[28:40], body[40:], b"tcv1 slot" + vault + b"\x01" + slot + body[:12])
        except InvalidTag: pass
    if not key: sys.exit("Wrong password." if slots else "Made by a newer version: no password opens it.")
    km = HKDF(SHA256(), 76, salt, b"tcv1 payload").derive(key)
    if not hmac.compare_digest(km[44:], commitment): raise ValueError("the commitment is not that of the key")
    plain = AESGCM(km[:32]).decrypt(km[32:44], file[header:-32], file[:header])
    end = 4 + int.from_bytes(plain[:4], "big")
    if end > len(plain) or any(plain[end:]): raise ValueError("the padding is not zeros")
    return plain[4:end]

try: file = open(sys.argv[1], "rb").read()
except (IndexError, OSError) as e: sys.exit(f"The file could not be read: {e}")
if file[:8] != b"\x89TCV\r\n\x1a\n": sys.exit("This is not a vault file.")
if hashlib.sha256(file[:-32]).digest() != file[-32:]: sys.exit("Damaged or cut short; your password is not the problem.")
if file[8:10] != b"\x00\x01": sys.exit("Made by a newer version of the program.")
try: typed = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.buffer.read().decode().rstrip("\r\n")
except UnicodeError: sys.exit("The password is not UTF-8.")
try: sys.stdout.buffer.write(opened(file, unicodedata.normalize("NFC", typed).encode()) + b"\n")
except MemoryError: sys.exit("Opening needs more memory than there is.")
except Exception: sys.exit("The file was altered after it was saved.")
