#!/usr/bin/env bash
# Compiles, compares and runs the documents of a folder: see tests/Naftiko.Corpus/README.md.
# Usage: tests/corpus.sh <folder> [part of a document's name …]
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)/Naftiko.Corpus
dotnet build "$project" -c Release -v q --nologo
exec dotnet "$project/bin/Release/net10.0/Naftiko.Corpus.dll" "$@"
