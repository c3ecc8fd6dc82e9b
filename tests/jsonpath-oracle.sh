#!/usr/bin/env bash
# Compares what a few thousand generated paths select, compiled as a gateway compiles them, with the npm package jsonpath-rfc9535.
# Needs npm and a registry; says so and succeeds where they are missing.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
here=$root/tests/Naftiko.JsonPaths
work=$root/artifacts/jsonpath-oracle

if ! command -v npm > /dev/null; then
  echo "jsonpath oracle: skipped, this machine has no npm"
  exit 0
fi

mkdir -p "$work"
if ! cmp -s "$here/package.json" "$work/package.json" || [ ! -x "$work/node_modules/node/bin/node" ]; then
  rm -rf "$work/node_modules" "$work/package.json"
  cp "$here/package.json" "$work/package.json.new"
  mv "$work/package.json.new" "$work/package.json"
  if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error > "$work/npm.log" 2>&1; then
    rm -rf "$work/node_modules"
    echo "jsonpath oracle: skipped, npm could not install the package:"
    tail -n 5 "$work/npm.log"
    exit 0
  fi
fi

dotnet build "$here/Naftiko.JsonPaths.csproj" -c Release -v q -clp:NoSummary
cd "$work"
dotnet "$here/bin/Release/net10.0/Naftiko.JsonPaths.dll" "$work/node_modules/node/bin/node" "$here/oracle.mjs"
