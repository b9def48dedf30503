// An issuer on a free port of loopback, with one key of each algorithm that its library has. It prints its address, and
// each request; a line on standard input replaces all keys, and the end of it ends the server.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";

const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];
let service;

async function rotate(url) {
    const issuer = new OAuth2Issuer();
    issuer.url = url;
    for (const algorithm of algorithms) {
        await issuer.keys.generate(algorithm);
    }
    service = new OAuth2Service(issuer);
}

const server = createServer((request, response) => {
    console.log(`${request.method} ${request.url}`);
    service.requestHandler(request, response);
});
server.listen(0, "127.0.0.1", async () => {
    const url = `http://127.0.0.1:${server.address().port}`;
    await rotate(url);
    console.log(`listens ${url}`);
    for await (const line of createInterface({ input: process.stdin })) {
        await rotate(url);
        console.log("rotated");
    }
    process.exit(0);
});
