#!/bin/sh
# Builds the examples with everything that can be added, and has others read it: kubectl puts the kustomization together, and the JSON Schema of
# the Compose Specification (from the npm package dclint) judges compose.yaml. Says what it cannot do for want of kubectl or npm, and succeeds.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build compiler/Naftiko.Compiler.Cli -c Release -v q --nologo > "$work/build.log" || { cat "$work/build.log"; exit 1; }
for document in capability.naftiko.yaml examples/*/capability.naftiko.yaml tests/Naftiko.Compiler.Golden/Cases/Deployment/*/capability.naftiko.yaml; do
  dotnet run --no-build -c Release --project compiler/Naftiko.Compiler.Cli -- \
    build "$document" -o "$work/gateways/$(basename "$(dirname "$PWD/$document")")" --with compose,kubernetes -v q
done

if command -v kubectl > /dev/null; then
  for gateway in "$work"/gateways/*; do
    kubectl kustomize "$gateway/kubernetes" > "$gateway.yaml"
    kinds=$(grep '^kind: ' "$gateway.yaml" | sort | tr '\n' ' ')
    expected='kind: Deployment kind: HorizontalPodAutoscaler kind: NetworkPolicy kind: Service '
    if [ "$kinds" != "$expected" ] || ! grep -q 'image: .*:1.0.0$' "$gateway.yaml"; then
      echo "deployment files: the kustomization of $gateway makes $kinds"
      exit 1
    fi
  done
  echo "deployment files: kubectl kustomize takes those of $(ls -d "$work"/gateways/*/ | wc -l) gateways"
else
  echo "deployment files: kustomize skipped, this machine has no kubectl"
fi

if ! command -v npm > /dev/null; then
  echo "deployment files: compose skipped, this machine has no npm"
  exit 0
fi

if ! npm install --prefix "$work" --no-package-lock --no-audit --no-fund --loglevel=error dclint@3.1.0 > "$work/npm.log" 2>&1; then
  echo "deployment files: compose skipped, npm could not install what judges it:"
  tail -n 5 "$work/npm.log"
  exit 0
fi

cat > "$work/judge.js" <<'JS'
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv/dist/2020").default;
const yaml = require("yaml");
const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "node_modules/dclint/schemas/compose.schema.json"), "utf8"));
delete schema.$schema;
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
if (validate({ services: { a: { capdrop: [] } } })) {
  console.log("deployment files: the schema lets everything pass");
  process.exit(1);
}

for (const file of process.argv.slice(2)) {
  if (!validate(yaml.parse(fs.readFileSync(file, "utf8")))) {
    console.log(`deployment files: ${file}: ${JSON.stringify(validate.errors)}`);
    process.exit(1);
  }
}

console.log(`deployment files: the Compose Specification takes those of ${process.argv.length - 2} gateways`);
JS
node "$work/judge.js" "$work"/gateways/*/compose.yaml
