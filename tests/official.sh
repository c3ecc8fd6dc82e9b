#!/usr/bin/env bash
# Compiles the documents of a folder that are written by hand and compares with tests/Naftiko.Corpus/official.txt.
# Usage: tests/official.sh <folder> [part of a document's name …]
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)/Naftiko.Corpus
dotnet build "$project" -c Release -v q --nologo
dotnet "$project/bin/Release/net10.0/Naftiko.Corpus.dll" --official "$@"
