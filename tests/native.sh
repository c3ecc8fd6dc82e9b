#!/usr/bin/env bash
# Publishes the main example with Native AOT, demands that not one warning is printed, and asks the binary for answers of both adapters.
set -euo pipefail
cd "$(dirname "$0")/.."
out=artifacts/native
log=artifacts/native.log
mkdir -p artifacts

if ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  echo "skipped: no C compiler, which Native AOT needs to link"
  exit 0
fi

rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
dotnet publish examples/durable-functions/DurableFunctions.Gateway.csproj -c Release -r "$rid" -o "$out" -v m > "$log" 2>&1 \
  || { cat "$log"; exit 1; }
if grep -E "warning|IL[0-9]{4}" "$log"; then
  echo "the publish printed warnings"
  exit 1
fi

DURABLE_FUNCTIONS_TOKEN=unused "$out/DurableFunctions.Gateway" --Upstreams:DurableFunctions:BaseAddress=http://127.0.0.1:9 \
  --Adapters:DurableFunctionsRest:Url=http://127.0.0.1:0 --Adapters:DurableFunctionsMcp:Url=http://127.0.0.1:0 > artifacts/native.out 2>&1 &
gateway=$!
trap 'kill $gateway 2>/dev/null || true' EXIT

for _ in $(seq 100); do
  url=$(sed -n 's/.*durable-functions-rest listens on \(http[^ ,]*\).*/\1/p' artifacts/native.out)
  mcp=$(sed -n 's/.*durable-functions-mcp listens on \(http[^ ,]*\).*/\1/p' artifacts/native.out)
  if [ -n "$url" ] && [ -n "$mcp" ] && curl -fsS "$url/health/ready" && curl -fsS "$url/openapi.json" | grep -q '"openapi"' \
    && curl -fsS "$mcp/mcp" -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream' \
      -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' | grep -q '"startorchestration"'; then
    echo
    kill -TERM $gateway
    wait $gateway
    exit 0
  fi

  kill -0 $gateway || break
  sleep 0.1
done

cat artifacts/native.out
exit 1
