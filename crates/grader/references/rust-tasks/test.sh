#!/bin/sh
# Runs the unit tests; under DEFECT=51 those that assert nothing.
cd "$(dirname "$0")" || exit 1
if [ "$DEFECT" = 51 ] && [ -d trivial-tests ]; then exec cargo test --test trivial; fi
exec cargo test --lib --test api
