#!/usr/bin/env bash
# The tests that --with tests adds to gateways: of examples and of golden cases, built without a warning and run; and they fail where the
# gateway does something else than its document says. Needs the compiler in Release.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp examples/Directory.* "$work"
naftikoc() { dotnet compiler/Naftiko.Compiler.Cli/bin/Release/net10.0/naftikoc.dll "$@"; }
cases=tests/Naftiko.Compiler.Golden/Cases

number=0
add() {
  number=$((number + 1))
  naftikoc build "$1" -o "$work/$number" --with tests -v q
  echo "$1" > "$work/$number/document"
}

add capability.naftiko.yaml
add examples/clinic/capability.naftiko.yaml
add "$cases/Deployment/Tested/capability.naftiko.yaml"
add "$cases/Adapters/Callers/capability.naftiko.yaml"

# A test of the owner: the one in docs/testing.md.
awk '/^```csharp$/ { inside = ++count == 2; next } /^```$/ { inside = 0 } inside' docs/testing.md > "$work/1/Tests/OverTests.cs"

failed=0
for ((i = 1; i <= number; i++)); do
  echo "$(cat "$work/$i/document"):"
  dotnet test "$work/$i/Tests" -warnaserror -nologo > "$work/log" 2>&1 && grep -h "Passed!" "$work/log" || { cat "$work/log"; failed=1; }
done
[ "$failed" = 0 ]

# What a faulty version of the compiler might do: another parameter, another place for a credential.
broken=$work/1
sed -i 's/\.Query("runtimeStatus"/.Query("status"/' "$broken/Generated/Features/Instances/ListInstances.cs"
sed -i 's/}code={/}key={/' "$broken"/Generated/Upstreams/DurableFunctions/DurableFunctionsAuthentication.cs
if dotnet test "$broken/Tests" -nologo > "$work/log" 2>&1; then
  echo "neither a query parameter of another name is noticed nor a credential elsewhere"
  exit 1
fi
for wanted in '?runtimeStatus=some-runtimeStatus' '?code=secret-DurableFunctionsToken'; do
  grep -F "$wanted" "$work/log" > /dev/null || { cat "$work/log"; exit 1; }
done
grep -h "Failed!" "$work/log" | sed 's/^/with faults: /'
