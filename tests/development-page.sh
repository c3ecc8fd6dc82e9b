#!/usr/bin/env bash
# Opens the page that gateways serve in development in headless Chromium and uses it: that of the main example, and that of a document with hostile texts.
# Needs Chromium, Node and npm; says so and succeeds where one is missing. With a path it writes the picture of the README there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
work=$root/artifacts/development-page
screenshot=${1:+$(realpath "$1")}

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
for tool in "${chromium:-chromium}" node npm; do
  if ! command -v "$tool" > /dev/null; then
    echo "development page: skipped, this machine has no $tool"
    exit 0
  fi
done

mkdir -p "$work"
if ! cmp -s "$here/development-page/package.json" "$work/package.json" || [ ! -d "$work/node_modules/puppeteer-core" ]; then
  rm -rf "$work/node_modules" "$work/package.json"
  cp "$here/development-page/package.json" "$work/package.json.new"
  mv "$work/package.json.new" "$work/package.json"
  if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error > "$work/npm.log" 2>&1; then
    rm -rf "$work/node_modules"
    echo "development page: skipped, npm could not install what drives the browser:"
    tail -n 5 "$work/npm.log"
    exit 0
  fi
fi

# The projects are built outside of this repository, whose build settings are not theirs.
cache=$(mktemp -d)
runs=()
stop() {
  kill "${runs[@]}" 2> /dev/null || true
  wait 2> /dev/null || true
  rm -rf "$cache"
}
trap stop EXIT

# Runs a document with a mock and sets the variable $1 to the addresses of its REST and its MCP adapter.
start() {
  local line rest='' mcp='' ready='' log
  exec {log}< <(XDG_CACHE_HOME=$cache DOTNET_ENVIRONMENT='' ASPNETCORE_ENVIRONMENT='' \
    exec dotnet "$root/compiler/Naftiko.Compiler.Cli/bin/Release/net10.0/naftikoc.dll" run "$2" --mock --any-port 2>&1)
  runs+=($!)
  while [ -z "$ready" ] && IFS= read -r -t 600 line <&"$log"; do
    echo "$line" >> "$work/gateways.log"
    case $line in
      *'Try it in a browser: '*) [ -z "$rest" ] && rest=${line##* } || mcp=${line##* } ;;
      *'Stop with Ctrl-C'*) ready=yes ;;
    esac
  done
  if [ -z "$ready" ] || [ -z "$mcp" ]; then
    echo "development page: the gateway of $2 did not start, or says of no page where it is"
    tail -n 20 "$work/gateways.log"
    exit 1
  fi

  # Somebody has to read the log, or the gateway would stop at a full pipe.
  cat <&"$log" >> "$work/gateways.log" &
  printf -v "$1" '%s %s' "$rest" "$mcp"
}

: > "$work/gateways.log"
start main "$root/capability.naftiko.yaml"
start hostile "$here/development-page/hostile.naftiko.yaml"
puppeteer=$work/node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js
# shellcheck disable=SC2086
node "$here/development-page/drive.mjs" "$puppeteer" "$chromium" $main $hostile ${screenshot:+"$screenshot"}
