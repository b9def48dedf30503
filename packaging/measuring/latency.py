"""A token endpoint as far away as a real one: it responds after 20 ms, to any number of requests at once, with a token of
the shape and size of the built-in server's, whose signature is random bytes. Prints its address."""
import asyncio
import base64
import json
import os
import re
import time

LATENCY = 0.02


def part(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def token():
    now = int(time.time())
    claims = {"ver": 1, "jti": "AT." + part(os.urandom(32)), "iss": "http://127.0.0.1/oauth2/default",
              "aud": "api://paymentsconnect", "iat": now, "exp": now + 3600, "cid": "demo-client", "scp": ["all"],
              "sub": "demo-client"}
    header = {"kid": part(os.urandom(32)), "alg": "RS256"}
    return ".".join(part(json.dumps(each, separators=(",", ":")).encode()) for each in (header, claims)) \
        + "." + part(os.urandom(256))


async def serve(reader, writer):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            await reader.readexactly(int(length.group(1)) if length else 0)
            await asyncio.sleep(LATENCY)
            body = json.dumps({"access_token": token(), "token_type": "Bearer", "expires_in": 3600}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n"
                         b"Content-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=200)
    print("http://127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
