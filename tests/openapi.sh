#!/usr/bin/env bash
# Imports the descriptions of APIs in a folder, compiles the gateways, and compares what reaches the API with the description. GitHub's whole API comes from
# npm where that answers. Usage: tests/openapi.sh <folder> [part of a description's name …]
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)/Naftiko.Corpus
dotnet build "$project" -c Release -v q --nologo
program=$project/bin/Release/net10.0/Naftiko.Corpus.dll
status=0
dotnet "$program" --openapi "$@" || status=$?

if [ $# -eq 1 ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  if (cd "$folder" && npm pack --silent @octokit/openapi@23.0.2 >/dev/null 2>&1 && tar xzf ./*.tgz package/generated/api.github.com.json); then
    dotnet "$program" --openapi "$folder/package/generated/api.github.com.json" || status=$?
  else
    echo "skipped: the npm package @octokit/openapi cannot be fetched"
  fi
fi

exit $status
