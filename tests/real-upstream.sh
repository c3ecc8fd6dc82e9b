#!/usr/bin/env bash
# Runs the gateway of examples/durable-functions against the real Durable Functions extension: tests/real-upstream/README.md.
# Needs npm and the packages of two registries; says so and succeeds where they are missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)/real-upstream
root=$(cd "$here/../.." && pwd)
work=$root/artifacts/real-upstream
gateway_artifacts=$root/artifacts/gateway-tests/durable-functions

if ! command -v npm > /dev/null; then
  echo "real upstream: skipped, this machine has no npm"
  exit 0
fi

mkdir -p "$work"
if ! cmp -s "$here/package.json" "$work/package.json" || [ ! -x "$work/node_modules/node/bin/node" ]; then
  rm -rf "$work/node_modules" "$work/package.json"
  cp "$here/package.json" "$work/package.json.new"
  mv "$work/package.json.new" "$work/package.json"
  if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error > "$work/npm.log" 2>&1; then
    rm -rf "$work/node_modules"
    echo "real upstream: skipped, npm could not install the storage emulator:"
    tail -n 5 "$work/npm.log"
    exit 0
  fi
fi

if ! dotnet restore "$here/Host/RealUpstream.Host.csproj" --artifacts-path "$work" -v q > "$work/restore.log" 2>&1; then
  # A package that is not there, or no registry to ask; anything else is a defect of the project.
  if grep -qE "NU11[0-9]{2}|NU1301" "$work/restore.log"; then
    echo "real upstream: skipped, the packages of the extension cannot be had:"
    tail -n 5 "$work/restore.log"
    exit 0
  fi

  cat "$work/restore.log"
  exit 1
fi

build() { dotnet build "$@" -c Release -nodeReuse:false --tl:off -v q -clp:NoSummary; }
build "$here/Host/RealUpstream.Host.csproj" --artifacts-path "$work" --no-restore
build "$here/Driver/RealUpstream.Driver.csproj" --artifacts-path "$work"
build "$root/examples/durable-functions/DurableFunctions.Gateway.csproj" --artifacts-path "$gateway_artifacts"

dotnet "$work/bin/RealUpstream.Driver/release/RealUpstream.Driver.dll" \
  "$work/node_modules/node/bin/node" \
  "$work/node_modules/azurite/dist/src/azurite.js" \
  "$work/bin/RealUpstream.Host/release/RealUpstream.Host.dll" \
  "$gateway_artifacts/bin/DurableFunctions.Gateway/release/DurableFunctions.Gateway.dll" \
  "$work/logs"
