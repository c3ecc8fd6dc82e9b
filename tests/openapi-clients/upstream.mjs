// Stands in for the APIs behind all examples, and for the authorization server of the clinic. Prints its address.
import { createServer } from "node:http";
import { generateKeyPairSync, sign } from "node:crypto";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const isbn = "9780261103573";

const loans = [
  { title: { name: "The Hobbit" }, due: "2026-12-01", returned: false },
  { title: { name: "Emma" }, due: "2026-11-01", returned: true },
];

/** What is answered, by method and path. */
const answers = {
  "GET /voyages": { voyages: [{ id: "VOY-1", ship: { name: "Northern Star" }, ports: [{ name: "Oslo" }, { name: "Bergen" }] }] },
  "GET /voyages/VOY-1": { id: "VOY-1", ship: { name: "Northern Star", imo: "9321483" }, ports: [{ name: "Oslo" }, { name: "Bergen" }] },
  "GET /ships/9321483/crew": { members: [{ fullName: "Ada Berg" }, { fullName: "Jon Dahl" }] },
  "GET /slots": [{ slot: "s-1", doctor: "Grey", time: "09:00" }],
  "POST /appointments": [201, { slot: "s-1", status: "booked" }],
  "GET /patients/P-7/summary": { patient: "P-7", allergies: ["penicillin"] },
  [`GET /titles/${isbn}`]: { name: "The Two Towers", people: [{ role: "author", name: "J. R. R. Tolkien" }], place: { shelfmark: "F TOL" } },
  [`GET /titles/${isbn}/copies`]: { items: [{ state: "in", branch: "Centre" }, { state: "out", branch: "North" }] },
  "GET /readers/R-1/loans": { loans },
  "GET /orders": { orders: [{ id: "A-1001", placed: "2026-11-20", status: "shipped", total: { amount: 12.5, currency: "EUR" } }] },
  "GET /orders/A-1001": { id: "A-1001", status: "shipped", lines: [{ article: "Lamp" }], parcels: ["P1"], pickUpPoint: "K1" },
  "GET /parcels": "<parcels><parcel><number>P1</number><status>on its way</status><expected>2026-11-24</expected></parcel></parcels>",
  "GET /pick-up-points": "<points><point><code>K1</code><name>Kiosk</name><address>Main Street 1</address><open>8-18</open></point></points>",
};

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

const token = (issuer, scope) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, sub: "somebody", aud: "https://clinic.example.com", scope, exp: now + 3600 };
  const text = `${part({ alg: "RS256", typ: "at+jwt", kid: "1" })}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
};

const answer = (issuer, method, url) => {
  const path = url.pathname;
  if (path === "/.well-known/oauth-authorization-server") {
    return { issuer, jwks_uri: `${issuer}/keys`, token_endpoint: `${issuer}/token` };
  }

  if (path === "/keys") {
    return { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "1" }] };
  }

  if (path === "/token") {
    return { access_token: token(issuer, url.searchParams.get("scope")) };
  }

  // Durable Functions: questions have an answer, what changes something is only accepted, and what purges says how much.
  if (path.startsWith("/runtime/")) {
    return method === "GET" ? { instanceId: "i-1", runtimeStatus: "Running" } : method === "DELETE" ? { instancesDeleted: 1 } : [202, undefined];
  }

  return answers[`${method} ${path}`] ?? [404, { message: "There is no such thing." }];
};

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const found = answer(`http://127.0.0.1:${server.address().port}`, request.method, new URL(request.url, "http://upstream"));
    const [status, body] = Array.isArray(found) && typeof found[0] === "number" ? found : [200, found];
    const isXml = typeof body === "string";
    response.writeHead(status, body === undefined ? {} : { "content-type": isXml ? "application/xml" : "application/json" });
    response.end(body === undefined || isXml ? body : JSON.stringify(body));
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
