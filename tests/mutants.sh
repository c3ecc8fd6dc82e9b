#!/usr/bin/env bash
# Changes the code a little, in many places, and counts how often a test notices. Slow: not part of .ci/run.
#   tests/mutants.sh [binding|lowering|emit|helpers|all]
# The score and what nobody noticed go to tests/mutants.md. In the environment:
#   NAFTIKO_MUTANTS=150        how many places of an area
#   NAFTIKO_MUTANTS_SEED=1     another sample
#   NAFTIKO_MUTANTS_WORKERS=2  how many at the same time
#   NAFTIKO_MUTANTS_AGAIN=1    only those that nobody noticed last time, after tests were added
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Naftiko.Mutants -c Release -v q -clp:NoSummary
dotnet tests/Naftiko.Mutants/bin/Release/net10.0/Naftiko.Mutants.dll . "${1:-all}"
