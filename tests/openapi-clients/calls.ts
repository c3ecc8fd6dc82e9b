// node calls.js <documents> <token> <name>=<address> …: calls every operation of the examples with the types that openapi-typescript has made.
import { readdirSync, readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { paths as Clinic } from "./generated/clinic.js";
import type { paths as CrewManifest } from "./generated/crew-manifest.js";
import type { paths as DurableFunctions } from "./generated/durable-functions.js";
import type { paths as LibraryDesk } from "./generated/library-desk.js";
import type { paths as ParcelShop } from "./generated/parcel-shop.js";

const [documents, token, ...rest] = process.argv.slice(2) as [string, string, ...string[]];
const addresses = new Map(rest.map((argument) => argument.split("=", 2) as [string, string]));
let calls = 0;
let failures = 0;

const expect = (what: string, expected: unknown, actual: unknown) => {
  if (JSON.stringify(expected) !== JSON.stringify(actual)) {
    failures++;
    console.log(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
};

const client = <T extends {}>(name: string, headers: Record<string, string> = {}) => {
  return createClient<T>({ baseUrl: addresses.get(name)!, headers });
};

/** Counts a call that is to succeed. */
const answer = async <T extends { response: Response }>(call: Promise<T>): Promise<T> => {
  const result = await call;
  calls++;
  expect(`${result.response.url} succeeds`, true, result.response.ok);
  return result;
};

const crew = client<CrewManifest>("crew-manifest");
const voyages = await answer(crew.GET("/voyages", { params: { query: { status: "planned" } } }));
const first = voyages.data?.[0];
const ports: (string | null)[] | null | undefined = first?.ports;
expect("a typed list", ["VOY-1", "Northern Star", ["Oslo", "Bergen"]], [first?.id, first?.ship, ports]);
const manifest = await answer(crew.GET("/voyages/{voyage-id}/manifest", { params: { path: { "voyage-id": "VOY-1" } } }));
const count: number | null | undefined = manifest.data?.crewCount;
expect("the answer of a flow", ["9321483", 2, "Ada Berg"], [manifest.data?.ship.imo, count, manifest.data?.crew?.[0]]);
const noSegment = await crew.GET("/voyages/{voyage-id}/manifest", { params: { path: { "voyage-id": "a/b" } } });
expect("the problem of a value that is no segment", ["voyage-id"], Object.keys(noSegment.error?.errors ?? {}));

const desk = client<LibraryDesk>("library-desk");
const path = { isbn: "9780261103573" };
expect("a typed answer", "J. R. R. Tolkien", (await answer(desk.GET("/books/{isbn}", { params: { path } }))).data?.author);
expect("a filtered list", ["Centre"], (await answer(desk.GET("/books/{isbn}/availability", { params: { path } }))).data?.branches);
expect("a list of objects", "The Hobbit", (await answer(desk.GET("/readers/{reader}/due", { params: { path: { reader: "R-1" } } }))).data?.[0]?.title);
const noIsbn = await desk.GET("/books/{isbn}", { params: { path: { isbn: "no-isbn" } } });
const title: string | undefined = noIsbn.error?.title;
expect("the problem of a pattern", [400, true, ["isbn"]], [noIsbn.error?.status, !!title, Object.keys(noIsbn.error?.errors ?? {})]);

const shop = client<ParcelShop>("parcel-shop");
const orders = await answer(shop.GET("/orders", { params: { query: { email: "ada@example.com", status: "shipped" } } }));
const total: number | null | undefined = orders.data?.[0]?.total;
expect("a number", 12.5, total);
const order = (await answer(shop.GET("/orders/{order-id}/tracking", { params: { path: { "order-id": "A-1001" } } }))).data;
expect("nested answers", ["on its way", "Kiosk"], [order?.parcels?.[0]?.status, order?.pickUp.name]);

const clinic = client<Clinic>("clinic", { Authorization: `Bearer ${token}` });
const slots = await answer(clinic.GET("/slots", { params: { query: { day: "2026-12-01" } } }));
expect("what is passed on", "s-1", (slots.data as { slot: string }[])[0]?.slot);
const booked = await answer(clinic.POST("/appointments", { body: { slot: "s-1", patient: "P-7" } }));
expect("another status of success", [201, "booked"], [booked.response.status, (booked.data as { status: string }).status]);
await answer(clinic.GET("/patients/{patient-id}/summary", { params: { path: { "patient-id": "P-7" } } }));
const stranger = await client<Clinic>("clinic").GET("/patients/{patient-id}/summary", { params: { path: { "patient-id": "P-7" } } });
expect("a call without a token", [401, 401], [stranger.response.status, stranger.error?.status]);

const durable = client<DurableFunctions>("durable-functions");
const functionName = { functionName: "Order" };
const instance = { instanceId: "i-1" };
const entity = { entityName: "counter", entityKey: "one" };
const root = "/runtime/webhooks/durabletask";
const status = await answer(durable.GET(`${root}/instances/{instanceId}`, { params: { path: instance, query: { showInput: true } } }));
expect("an answer of any type", "Running", (status.data as { runtimeStatus: string }).runtimeStatus);
const purged = await answer(durable.DELETE(`${root}/instances/{instanceId}`, { params: { path: instance } }));
expect("an answer to DELETE", 1, (purged.data as { instancesDeleted: number }).instancesDeleted);
await answer(durable.DELETE(`${root}/instances`, { params: { query: { createdTimeFrom: "2026-01-01T00:00:00Z" } } }));
await answer(durable.GET(`${root}/instances`, { params: { query: { top: 5 } } }));
await answer(durable.POST(`${root}/orchestrators/{functionName}`, { params: { path: functionName }, body: { n: 1 } }));
await answer(durable.POST(`${root}/orchestrators/{functionName}/{instanceId}`, { params: { path: { ...functionName, ...instance } }, body: { n: 1 } }));
await answer(durable.POST(`${root}/instances/{instanceId}/raiseEvent/{eventName}`, { params: { path: { ...instance, eventName: "Paid" } }, body: { n: 1 } }));
await answer(durable.POST(`${root}/instances/{instanceId}/terminate`, { params: { path: instance, query: { reason: "because" } } }));
await answer(durable.POST(`${root}/instances/{instanceId}/suspend`, { params: { path: instance } }));
await answer(durable.POST(`${root}/instances/{instanceId}/resume`, { params: { path: instance } }));
await answer(durable.POST(`${root}/instances/{instanceId}/rewind`, { params: { path: instance } }));
await answer(durable.GET(`${root}/entities/{entityName}/{entityKey}`, { params: { path: entity } }));
await answer(durable.POST(`${root}/entities/{entityName}/{entityKey}`, { params: { path: entity, query: { op: "add" } }, body: 1 }));
await answer(durable.GET(`${root}/entities/{entityName}`, { params: { path: { entityName: "counter" }, query: { top: 5 } } }));

const known = readdirSync(documents).flatMap((file) => Object.values(JSON.parse(readFileSync(`${documents}/${file}`, "utf8")).paths).flatMap((item) => Object.keys(item as object)));
expect("every operation is called", known.length, calls);
console.log(`${calls} operations called with types of openapi-typescript, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
