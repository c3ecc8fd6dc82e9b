#!/usr/bin/env bash
# Runs the MCP conformance scenarios of scenarios.txt against the gateway of examples/durable-functions, without an upstream.
# Fails on every result that expected-failures.txt does not foresee. Needs npm and a registry; says so and succeeds where they are missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/artifacts/conformance
gateway_artifacts=$root/artifacts/gateway-tests/durable-functions

if ! command -v npm > /dev/null; then
  echo "conformance: skipped, this machine has no npm"
  exit 0
fi

mkdir -p "$work"
if ! cmp -s "$here/package.json" "$work/package.json" || [ ! -x "$work/node_modules/node/bin/node" ]; then
  rm -rf "$work/node_modules" "$work/package.json"
  cp "$here/package.json" "$work/package.json.new"
  mv "$work/package.json.new" "$work/package.json"
  if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error > "$work/npm.log" 2>&1; then
    rm -rf "$work/node_modules"
    echo "conformance: skipped, npm could not install the suites:"
    tail -n 5 "$work/npm.log"
    exit 0
  fi
fi

node=$work/node_modules/node/bin/node

dotnet build "$root/examples/durable-functions/DurableFunctions.Gateway.csproj" -c Release --artifacts-path "$gateway_artifacts" \
  -nodeReuse:false --tl:off -v q -clp:NoSummary

cd "$gateway_artifacts/bin/DurableFunctions.Gateway/release"
exec {log}< <(DURABLE_FUNCTIONS_TOKEN=conformance exec dotnet DurableFunctions.Gateway.dll \
  --Upstreams:DurableFunctions:BaseAddress=http://127.0.0.1:9 \
  --Adapters:DurableFunctionsRest:Url=http://127.0.0.1:0 \
  --Adapters:DurableFunctionsMcp:Url=http://127.0.0.1:0 2>&1)
gateway=$!
trap 'kill "$gateway" 2> /dev/null || true' EXIT

url=
while [ -z "$url" ] && IFS= read -r -t 60 line <&"$log"; do
  if [[ $line =~ durable-functions-mcp\ listens\ on\ (http://[0-9.:]+) ]]; then
    url=${BASH_REMATCH[1]}/mcp
  fi
done
if [ -z "$url" ]; then
  echo "conformance: the gateway did not start"
  exit 1
fi

# Somebody has to read the log, or the gateway would stop at a full pipe.
cat <&"$log" > "$work/gateway.log" &

rm -rf "$work/results"
while read -r suite revision scenario; do
  case $suite in '' | \#*) continue ;; esac
  results=$work/results/$suite/$revision/$scenario
  mkdir -p "$results"
  # The exit code knows nothing of expected failures; evaluate.mjs judges.
  "$node" "$work/node_modules/conformance-$suite/dist/index.js" server \
    --url "$url" --scenario "$scenario" --spec-version "$revision" --output-dir "$results" > "$results/output.txt" 2>&1 < /dev/null || true
done < "$here/scenarios.txt"

"$node" "$here/evaluate.mjs" "$work/results"
