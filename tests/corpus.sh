#!/usr/bin/env bash
# Compiles, compares and runs the documents of a folder: see tests/Naftiko.Corpus/README.md.
# Usage: tests/corpus.sh <folder> [part of a document's name …]
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)/Naftiko.Corpus
dotnet build "$project" -c Release -v q --nologo
dotnet "$project/bin/Release/net10.0/Naftiko.Corpus.dll" "$@"

# All of them in one run of the tool, as its users would. Some documents are wrong, so only a bug (70) or an unusable command line (2) counts.
if [ $# -eq 1 ]; then
  tool=$project/../../compiler/Naftiko.Compiler.Cli
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
  dotnet build "$tool" -c Release -v q --nologo
  code=0
  dotnet "$tool/bin/Release/net10.0/naftikoc.dll" build "$1/field/*.yaml" "$1/field/*/*.yaml" -o "$out" > "$out/log.txt" 2> "$out/errors.txt" || code=$?
  tail -n 1 "$out/log.txt"
  if [ $code -gt 1 ]; then
    cat "$out/errors.txt"
    exit $code
  fi
fi
