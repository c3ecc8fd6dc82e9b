#!/usr/bin/env bash
# Packs the tool, installs it as a local tool from a folder without a network, and uses it.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
packages=$root/artifacts/packages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

rm -rf "$packages"
dotnet pack compiler/Naftiko.Compiler.Cli -o "$packages" -v q
ls -l "$packages"

# Caches of its own: a package of the same version from an earlier run must not be taken for this one.
export NUGET_PACKAGES=$work/nuget DOTNET_CLI_HOME=$work/home DOTNET_GENERATE_ASPNET_CERTIFICATE=false
offline=()
if unshare -rn true 2>/dev/null; then
  offline=(unshare -rn)
else
  echo "note: the network cannot be switched off here; the only package source is the folder all the same"
fi

cp capability.naftiko.yaml "$work"
cd "$work"
cat > nuget.config <<EOF
<configuration>
  <packageSources>
    <clear />
    <add key="folder" value="$packages" />
  </packageSources>
</configuration>
EOF
"${offline[@]}" dotnet new tool-manifest
"${offline[@]}" dotnet tool install naftikoc
test "$(dotnet naftikoc --version)" = "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$root/Directory.Build.props")"
dotnet naftikoc explain NAF6001 | grep -q "edited by hand"

started=$(date +%s%N)
"${offline[@]}" dotnet naftikoc check capability.naftiko.yaml
echo "check took $((($(date +%s%N) - started) / 1000000)) ms"

code=0
dotnet naftikoc check missing.yaml || code=$?
test $code = 2
echo "the tool package works"
