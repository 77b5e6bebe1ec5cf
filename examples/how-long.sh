#!/bin/sh
# A line for a status page: how long the crew stayed, by whom it is printed, and the address to check it at.
set -eu

stay=shenzhou-20.crew-stay
echo "The crew was in space for $(spacefacts get "$stay"). $(spacefacts cite "$stay" --style apa)"
