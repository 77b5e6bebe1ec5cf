"""The verb completion."""

from __future__ import annotations

from argparse import REMAINDER, SUPPRESS, ArgumentParser

from spacefacts.tools.options import verb


@verb(runs="completing:completion", example="spacefacts completion bash")
def completion(options: ArgumentParser) -> None:
    """Print what makes a shell complete words."""
    options.usage = "spacefacts completion [-h] {bash,fish,zsh}"
    options.add_argument("shell", choices=("bash", "fish", "zsh"), help="the shell whose script to print")
    # What a shell asks with; nobody who types has to give it.
    options.add_argument("words", nargs=REMAINDER, help=SUPPRESS).required = False
