#!/usr/bin/env bash
# What other tools make of the OpenAPI documents of the examples: Redocly's recommended rules, clients by NSwag and openapi-typescript, compiled
# and called against the committed gateways. Expects a Release build of the compiler. Needs npm and a registry; says so and succeeds where they are missing.
set -euo pipefail
here=$(cd "$(dirname "$0")/openapi-clients" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/artifacts/openapi-clients
compiler=$root/compiler/Naftiko.Compiler.Cli/bin/Release/net10.0/naftikoc.dll

if ! command -v npm > /dev/null; then
  echo "openapi-clients: skipped, this machine has no npm"
  exit 0
fi

mkdir -p "$work"
if ! cmp -s "$here/package.json" "$work/package.json" || [ ! -d "$work/node_modules/openapi-fetch" ]; then
  rm -rf "$work/node_modules" "$work/package.json"
  cp "$here/package.json" "$work/package.json.new"
  mv "$work/package.json.new" "$work/package.json"
  if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error > "$work/npm.log" 2>&1; then
    rm -rf "$work/node_modules"
    echo "openapi-clients: skipped, npm could not install the tools:"
    tail -n 5 "$work/npm.log"
    exit 0
  fi
fi

# The documents, without a build of any gateway.
declare -A document=(
  [durable-functions]=capability.naftiko.yaml
  [crew-manifest]=examples/crew-manifest/capability.naftiko.yaml
  [clinic]=examples/clinic/capability.naftiko.yaml
  [library-desk]=examples/library-desk/capability.naftiko.yaml
  [parcel-shop]=examples/parcel-shop/capability.naftiko.yaml
)
rm -rf "$work/documents" "$work/generated" "$work/csharp" "$work/out"
mkdir -p "$work/documents" "$work/generated" "$work/csharp"
for name in "${!document[@]}"; do
  dotnet "$compiler" export openapi "$root/${document[$name]}" -o "$work/documents/$name.json" > /dev/null
done

cd "$work"
echo "openapi-clients: Redocly"
if ! REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly lint --config "$here/redocly.yaml" documents/*.json > redocly.log 2>&1; then
  cat redocly.log
  exit 1
fi

echo "openapi-clients: openapi-typescript"
for path in documents/*.json; do
  node_modules/.bin/openapi-typescript "$path" -o "generated/$(basename "$path" .json).d.ts" > typescript.log 2>&1 || { cat typescript.log; exit 1; }
done
cp "$here/calls.ts" "$here/tsconfig.json" .
node_modules/.bin/tsc -p .

echo "openapi-clients: NSwag"
dotnet run --project "$here/Generator" -c Release --artifacts-path "$work/dotnet" -- "$work/documents" "$work/csharp"
dotnet build "$here/Clients" -c Release --artifacts-path "$work/dotnet" -p:GeneratedClients="$work/csharp" -nodeReuse:false --tl:off -v q -clp:NoSummary

# The gateways, as they are committed, in front of one stand-in for all APIs.
processes=()
trap 'for process in "${processes[@]}"; do kill "$process" 2> /dev/null || true; done' EXIT
exec {said}< <(exec node "$here/upstream.mjs" 2>&1)
processes+=($!)
IFS= read -r -t 60 upstream <&"$said"

# start <name> <folder> <namespace of the REST adapter> <setting> …
addresses=()
start() {
  local name=$1 folder=$2 adapter=$3 project line url=
  shift 3
  project=$(basename "$root/examples/$folder"/*.csproj .csproj)
  dotnet build "$root/examples/$folder" -c Release -nodeReuse:false --tl:off -v q -clp:NoSummary
  cd "$root/examples/$folder/bin/Release/net10.0"
  exec {log}< <(exec dotnet "$project.dll" "$@" 2>&1)
  processes+=($!)
  while [ -z "$url" ] && IFS= read -r -t 60 line <&"$log"; do
    if [[ $line =~ $adapter\ listens\ on\ (http://[0-9.:]+) ]]; then
      url=${BASH_REMATCH[1]}
    fi
  done
  if [ -z "$url" ]; then
    echo "openapi-clients: the gateway of $name did not start"
    exit 1
  fi

  # Somebody has to read the log, or the gateway would stop at a full pipe.
  cat <&"$log" > "$work/$name.log" &
  addresses+=("$name=$url")
}

any=http://127.0.0.1:0
start durable-functions durable-functions durable-functions-rest --Secrets:DURABLE_FUNCTIONS_TOKEN=x --Upstreams:DurableFunctions:BaseAddress="$upstream" \
  --Adapters:DurableFunctionsRest:Url=$any --Adapters:DurableFunctionsMcp:Url=$any
start crew-manifest crew-manifest crew-manifest-rest --Secrets:VOYAGES_TOKEN=x --Secrets:CREW_KEY=x --Upstreams:Voyages:BaseAddress="$upstream" \
  --Upstreams:CrewRegister:BaseAddress="$upstream" --Adapters:CrewManifestRest:Url=$any --Adapters:CrewManifestMcp:Url=$any
start clinic clinic/Clinic.Gateway clinic-rest --Secrets:CLINIC_KEY=x --Upstreams:Clinic:BaseAddress="$upstream" --Adapters:ClinicRest:Url=$any \
  --Adapters:ClinicTools:Url=$any --Adapters:ClinicRest:Issuer="$upstream" --Adapters:ClinicTools:Issuer="$upstream"
start library-desk library-desk/LibraryDesk.Gateway library-desk-rest --Secrets:CATALOGUE_KEY=x --Upstreams:Catalogue:BaseAddress="$upstream" \
  --Adapters:LibraryDeskRest:Url=$any --Adapters:LibraryDeskControl:Url=$any
start parcel-shop parcel-shop/ParcelShop.Gateway parcel-shop-rest --Secrets:SHOP_KEY=x --Secrets:CARRIER_TOKEN=x --Upstreams:Shop:BaseAddress="$upstream" \
  --Upstreams:Carrier:BaseAddress="$upstream" --Adapters:ParcelShopRest:Url=$any --Adapters:ParcelShopTools:Url=$any --Adapters:ParcelShopSkills:Url=$any

cd "$work"
token=$(node -e 'fetch(process.argv[1]).then((answer) => answer.json()).then((json) => console.log(json.access_token))' \
  "$upstream/token?scope=clinic%20appointments:write%20records:read")
failed=0
node out/calls.js documents "$token" "${addresses[@]}" || failed=1
dotnet "$work/dotnet/bin/Clients/release/Clients.dll" documents "$token" "${addresses[@]}" || failed=1
exit $failed
