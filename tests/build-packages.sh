#!/usr/bin/env bash
# Packs Naftiko.Build and Naftiko.Templates, and uses them from a folder: a project whose build checks a document, or builds its gateway, and a gateway of
# the template. Uses the tool package that tests/tool-package.sh has made, or makes it.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
packages=$root/artifacts/packages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing of an earlier build answers for this one.
export MSBUILDDISABLENODEREUSE=1
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)

test -f "$packages/naftikoc.$version.nupkg" || dotnet pack compiler/Naftiko.Compiler.Cli -o "$packages" -v q
dotnet pack compiler/Naftiko.Build -o "$packages" -v q
dotnet pack compiler/Naftiko.Templates -o "$packages" -v q

# Packages of others come from where the tests have restored them.
others=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export NUGET_PACKAGES=$work/nuget DOTNET_CLI_HOME=$work/home
cat > "$work/nuget.config" <<XML
<configuration>
  <packageSources>
    <clear />
    <add key="folder" value="$packages" />
  </packageSources>
  <fallbackPackageFolders>
    <add key="others" value="$others" />
  </fallbackPackageFolders>
</configuration>
XML

fail() {
  echo "FAILED: $1"
  test ! -f "$work/log" || cat "$work/log"
  exit 1
}

# What `dotnet build` of the project says goes to a file; the code it ends with is compared.
build() {
  local expected=$1 code=0
  shift
  dotnet build -v m "$@" > "$work/log" 2>&1 || code=$?
  [ $code = "$expected" ] || fail "dotnet build $* ended with $code"
}

says() { grep -Eq "$1" "$work/log" || fail "the build does not say: $1"; }
silent_about() { ! grep -Eq "$1" "$work/log" || fail "the build says: $1"; }

if command -v unzip > /dev/null; then
  for package in naftikoc Naftiko.Build Naftiko.Templates; do
    nuspec=$(unzip -p "$packages/$package.$version.nupkg" '*.nuspec')
    for said in '<license type="expression">Apache-2.0<' '<readme>README.md<' '<description>' '<tags>naftiko ' '<repository type="git"'; do
      [[ $nuspec == *"$said"* ]] || fail "the package $package does not say $said"
    done
  done
else
  echo "note: without unzip nothing is said about what the packages say of themselves"
fi

mkdir -p "$work/app/shared"
cd "$work/app"
cat > app.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Naftiko.Build" Version="$version" PrivateAssets="all" />
    <NaftikoCapability Include="capability.yaml" OutputFolder="Made" />
    <NaftikoCapability Include="second.yaml" />
    <Compile Include="App.cs" />
  </ItemGroup>
</Project>
XML
echo 'internal static class App;' > App.cs
cat > shared/library.yaml <<'YAML'
naftiko: 1.0.0-alpha3
capability:
  consumes:
    - type: http
      namespace: library
      baseUri: https://library.internal/v1
      resources:
        - path: /books
          operations:
            - { name: search-books, method: GET }
YAML
cat > capability.yaml <<'YAML'
naftiko: 1.0.0-alpha3
info: { label: Books, description: Looks up books. }
capability:
  consumes:
    - { import: library, location: ./shared/library.yaml }
  exposes:
    - type: rest
      namespace: books-rest
      port: 8080
      resources:
        - path: /books
          operations:
            - { name: search-books, method: GET, description: Searches books., call: library.serch-books }
YAML

sed 's/serch-books/search-books/; s/books-rest/more-books-rest/' capability.yaml > second.yaml

stamps() { find obj -name '*.stamp' -printf '%p %T@\n' | sort; }

build 1
says '^.*capability\.yaml\(13,[0-9]+\): error NAF[0-9]{4}: .*search-books'
silent_about 'MSB3073'
silent_about 'second\.yaml'
[[ $(stamps) == *second* && $(stamps) != *capability* ]] || fail "a document with errors counts as checked"

sed -i 's/serch-books/search-books/' capability.yaml
build 0
silent_about ': error '
before=$(stamps)
[ "$(wc -l <<< "$before")" = 2 ] || fail "nothing says that both documents were checked"

build 0
test "$(stamps)" = "$before" || fail "a second build checks again"
test ! -e Made && test ! -e MoreBooks.Gateway || fail "a check has written a gateway"

echo '# changed' >> second.yaml
build 0
[ "$(comm -12 <(stamps) <(echo "$before") | wc -l)" = 1 ] || fail "a change of one document has others checked"
before=$(stamps)

# Whatever the document reads counts.
sed -i 's/name: search-books/name: find-books/' shared/library.yaml
build 1
says 'capability\.yaml\(13,[0-9]+\): error NAF'
sed -i 's/name: find-books/name: search-books/' shared/library.yaml
build 0
test "$(stamps)" != "$before" || fail "a change of an imported file is not seen"

# So does an overlay, from when it comes to when it goes.
before=$(stamps)
printf 'overlay: 1.0.0\nactions:\n- {target: $.info, update: {label: More books}}\n' > second.overlay.yaml
build 0
[ "$(comm -12 <(stamps) <(echo "$before") | wc -l)" = 1 ] || fail "a new overlay is not seen"
before=$(stamps)
build 0
test "$(stamps)" = "$before" || fail "a document with an overlay is checked each time"
rm second.overlay.yaml
build 0
[ "$(comm -12 <(stamps) <(echo "$before") | wc -l)" = 1 ] || fail "an overlay that has gone is not seen"

build 0 -p:NaftikoBuild=true
test -f Made/Generated/README.md && test -f MoreBooks.Gateway/Generated/README.md || fail "the gateways were not built: $(ls)"
before=$(stamps)
build 0 -p:NaftikoBuild=true
test "$(stamps)" = "$before" || fail "a second build builds the gateway again"

dotnet clean -v q > "$work/log" 2>&1
test -z "$(stamps)" || fail "clean leaves stamps"

# The template, with templates and settings of its own.
hive=$work/hive
dotnet new install "$packages/Naftiko.Templates.$version.nupkg" --debug:custom-hive "$hive" > "$work/log" 2>&1 || fail "dotnet new install"
cd "$work"
dotnet new naftiko-gateway -o my-shop --debug:custom-hive "$hive" > "$work/log" 2>&1 || fail "dotnet new naftiko-gateway"
cd my-shop
dotnet tool restore > "$work/log" 2>&1 || fail "dotnet tool restore"
dotnet naftikoc build > "$work/log" 2>&1 || fail "dotnet naftikoc build"
test -f Myshop.Gateway/Myshop.Gateway.csproj || fail "the gateway of the template is missing: $(ls -A)"
build 0 Myshop.Gateway -warnaserror
test -n "$(find Myshop.Gateway/obj -path '*/naftiko/*.stamp')" || fail "the build of the gateway does not check its document"
dotnet naftikoc build --check > "$work/log" 2>&1 || fail "the gateway of the template is not current"

# A tool more: with one build it is written and compiled.
cat >> capability.naftiko.yaml <<'YAML'
        - name: read-book
          description: Reads everything the library knows about one book, by its ISBN.
          call: library.get-book
YAML
build 0 Myshop.Gateway -p:NaftikoBuild=true
grep -rq read-book Myshop.Gateway/Generated || fail "the build has not written the new tool"
dotnet naftikoc build --check > "$work/log" 2>&1 || fail "the gateway is not what the changed document says"
sed -i 's/library.get-book/library.get-bok/' capability.naftiko.yaml
build 1 Myshop.Gateway
says 'capability\.naftiko\.yaml\([0-9]+,[0-9]+\): error NAF'
echo "the build package and the template work"
