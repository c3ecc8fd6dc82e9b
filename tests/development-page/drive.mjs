// Opens the pages of two gateways in Chromium, fills their forms and reads the answers out of the page.
// node drive.mjs <puppeteer> <chromium> <rest> <mcp> <hostile rest> <hostile mcp> [<screenshot>]
import assert from "node:assert/strict";

const [puppeteerPath, chromium, rest, mcp, hostileRest, hostileMcp, screenshot] = process.argv.slice(2);
const { default: puppeteer } = await import(puppeteerPath);
const patience = { timeout: 120000 };

const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
async function open(address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  page.complaints = [];
  page.foreign = [];
  page.on("pageerror", error => page.complaints.push(error.message));
  page.on("console", message => {
    // Chromium says of each answer that is an error that it is one.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.complaints.push(message.text());
  });
  page.on("request", request => {
    if (!request.url().startsWith("data:") && new URL(request.url()).origin !== new URL(address).origin) page.foreign.push(request.url());
  });
  await page.goto(address, patience);
  return page;
}

async function close(page) {
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.foreign, []);
  await page.close();
}

const at = (name, rest = "") => `details[data-operation="${name}"] ${rest}`;

async function unfold(page, name) {
  await page.waitForSelector(at(name), patience);
  await page.click(at(name, "> summary"));
  await page.waitForSelector(at(name, "button[type=submit]"), patience);
}

// Sends a form and gives the answer back as text.
async function send(page, name) {
  await page.$eval(at(name, ".answer"), answer => answer.replaceChildren());
  await page.click(at(name, "button[type=submit]"));
  await page.waitForSelector(at(name, ".answer .status"), patience);
  return page.$eval(at(name, ".answer"), answer => answer.textContent);
}

async function routes() {
  const page = await open(rest);
  await unfold(page, "getInstanceStatus");
  await page.type(at("getInstanceStatus", "[data-field=instanceId]"), "a b<c>");
  await page.select(at("getInstanceStatus", "[data-field=showHistory]"), "0");
  const answer = await send(page, "getInstanceStatus");
  assert.match(answer, /^200 /);
  assert.match(answer, /content-type: application\/json/i);
  assert.match(answer, /"path": ".*\/instances\/a(%20| )b(%3C|<)c/i);
  assert.match(answer, /"showHistory": "true"/i);
  assert.match(answer, new RegExp(`curl '${rest}runtime/webhooks/durabletask/instances/a%20b%3Cc%3E\\?showHistory=true'`));
  if (screenshot) {
    await page.setViewport({ width: 1000, height: 1100 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: screenshot });
  }

  // A number that JavaScript cannot hold arrives as it was typed, and so does what comes back.
  await unfold(page, "startOrchestration");
  await page.type(at("startOrchestration", "[data-field=functionName]"), "f");
  await page.type(at("startOrchestration", "[data-field=body]"), '{"big": 9007199254740993}');
  assert.match(await send(page, "startOrchestration"), /"big": 9007199254740993/);

  // What deletes is asked for once more.
  await unfold(page, "purgeInstances");
  page.once("dialog", dialog => dialog.dismiss());
  await page.click(at("purgeInstances", "button[type=submit]"));
  assert.equal(await page.$eval(at("purgeInstances", ".answer"), one => one.childElementCount), 0);
  page.once("dialog", dialog => dialog.accept());
  await page.type(at("purgeInstances", "[data-field=runtimeStatus]"), "Completed");
  assert.match(await send(page, "purgeInstances"), /"method": "DELETE"/);

  // Any other request, such as one that the document does not describe.
  await unfold(page, "another");
  await page.select(at("another", "[data-field=method]"), "0");
  await page.type(at("another", "[data-field=path]"), "/health/live");
  assert.match(await send(page, "another"), /^200 .*Healthy/s);

  const settings = await page.$eval("#settings", one => one.textContent);
  assert.match(settings, /Secrets:DURABLE_FUNCTIONS_TOKEN or DURABLE_FUNCTIONS_TOKENset as Secrets:DURABLE_FUNCTIONS_TOKEN/);
  assert.doesNotMatch(await page.content(), /mock-DURABLE_FUNCTIONS_TOKEN/);

  // With a keyboard, on a small screen, in the dark.
  await page.focus(at("getInstanceStatus", "> summary"));
  await page.keyboard.press("Enter");
  assert.equal(await page.$eval(at("getInstanceStatus"), one => one.open), false);
  await page.setViewport({ width: 360, height: 700 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  const light = await background();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  assert.notEqual(await background(), light);
  await close(page);
}

async function tools() {
  const page = await open(mcp);
  await unfold(page, "getinstancestatus");
  assert.match(await send(page, "getinstancestatus"), /^An error in .*instanceId/s);
  await page.type(at("getinstancestatus", "[data-field=instanceId]"), "abc");
  await page.select(at("getinstancestatus", "[data-field=showHistory]"), "1");
  const answer = await send(page, "getinstancestatus");
  assert.match(answer, /^A result in /);
  assert.match(answer, /"path": ".*\/instances\/abc"/);
  assert.match(await page.$eval(at("getinstancestatus", ".structuredContent"), one => one.textContent), /"showHistory": "false"/i);
  const client = JSON.parse(await page.$eval("#connect-DurableFunctionsMcp pre", one => one.textContent));
  assert.deepEqual(client, { mcpServers: { "durable-functions-mcp": { type: "http", url: `${mcp}mcp` } } });
  assert.equal(await page.$eval("#others a", one => one.href), rest);

  // What cannot be brought back is marked, and asked for once more.
  assert.match(await page.$eval(at("purgeinstance", "> summary"), one => one.textContent), /destructive/);
  assert.doesNotMatch(await page.$eval(at("getinstancestatus", "> summary"), one => one.textContent), /destructive/);
  await unfold(page, "purgeinstance");
  page.once("dialog", dialog => dialog.dismiss());
  await page.click(at("purgeinstance", "button[type=submit]"));
  assert.equal(await page.$eval(at("purgeinstance", ".answer"), one => one.childElementCount), 0);
  await close(page);
}

async function hostile() {
  let page = await open(hostileRest);
  await page.waitForFunction(() => document.body.textContent.includes("It asks for a credential"), patience);
  await page.type("input[type=password]", "mock-CALLER_TOKEN");
  await page.keyboard.press("Tab");
  await unfold(page, "getOrder");
  await page.type(at("getOrder", "[data-field=orderId]"), "<img src=x onerror='window.hit=1'>");
  await page.select(at("getOrder", "[data-field=size]"), "1");
  const answer = await send(page, "getOrder");
  assert.match(answer, /^200 /);
  assert.match(answer, /-H 'Authorization: Bearer …'/);
  assert.doesNotMatch(await page.content(), /mock-CALLER_TOKEN/);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  await isHarmless(page);
  await close(page);

  page = await open(hostileMcp);
  await unfold(page, "get-order");
  await page.type(at("get-order", "[data-field=orderId]"), "<img src=x onerror='window.hit=1'>");
  await page.select(at("get-order", "[data-field=size]"), "1");
  await page.select(at("get-order", "[data-field=urgent]"), "0");
  await page.type(at("get-order", "[data-field=count]"), "3");
  assert.match(await send(page, "get-order"), /"count": "3"/);
  await unfold(page, "add-order");
  await page.type(at("add-order", "[data-field=body]"), "{");
  page.once("dialog", dialog => dialog.accept());
  await page.click(at("add-order", "button[type=submit]"));
  assert.equal(await page.$eval(at("add-order", "[data-field=body]"), one => one.validationMessage), "This is not JSON.");
  await isHarmless(page);
  await close(page);
}

// The texts are there, and no elements were made of them.
async function isHarmless(page) {
  assert.match(await page.$eval("#main", one => one.textContent), /<img src=x onerror='window.hit=1'>/);
  assert.match(await page.title(), /<img src=x/);
  assert.deepEqual(await page.evaluate(() => [document.querySelectorAll("img").length, document.scripts.length, window.hit === undefined]), [0, 2, true]);
}

try {
  await routes();
  await tools();
  await hostile();
  console.log("development page: everything is as it should be");
} finally {
  await browser.close();
}
