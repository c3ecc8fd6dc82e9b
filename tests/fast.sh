#!/usr/bin/env bash
# The tests to run after every change of the compiler: builds it and its tests, nothing else, and leaves out what is marked as slow.
# Arguments go to `dotnet test` and replace the choice, e.g. `tests/fast.sh --filter FullyQualifiedName~ShapeTests`.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if [ $# -eq 0 ]; then
  set -- --filter 'Speed!=Slow'
fi

dotnet test tests/Naftiko.Compiler.Tests -c Release -v q "$@"
