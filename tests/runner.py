"""What GitHub's runner does with an action or a workflow, as far as ours use it, on this machine and without a network.

Scripts run in bash as they are written. The actions of others do nothing but what is told here: artifacts are kept in a
folder, and the rest is noted.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|\|\||&&|==|!=|!|\(|\)|[\w.-]+)")

# Notes each call, one a line: its words apart by a unit separator, what it stands for first.
_NOTE = '{ printf "%s\\037" "$(basename "$0")" "$@"; printf "\\n"; } >>"$CALLS"\n'

_STUBS = {
    "pip": _NOTE,
    "gh": _NOTE + 'if [ "$2" = list ]; then cat "$OPEN/$1"; fi\n',
    "spacefacts": f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m spacefacts "$@"\n',
    "python": f"""\
if [ "$1" = -m ] && [ "$2" = venv ]; then
    mkdir -p "$3/bin"
    ln -s "$STUBS/python" "$STUBS/pip" "$STUBS/spacefacts" "$3/bin/"
elif [ "$1" = -m ] && [ "$2" = pip ]; then
    shift 2
    exec "$STUBS/pip" "$@"
else
    exec "{sys.executable}" "$@"
fi
""",
}


def read(path: Path) -> dict[Any, Any]:
    """A file of YAML; `on`, which YAML 1.1 takes for true, is a key like any other."""
    data: dict[Any, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # only text
    return data


def write(path: Path, text: str) -> None:
    """A file, with the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def git(*words: str, folder: Path) -> str:
    """What git prints, without anybody's settings."""
    settings = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": str(folder)}
    names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        ["git", *words],  # noqa: S607  # the one on the path
        cwd=folder,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", **settings, **names},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def commit(folder: Path) -> None:
    """All that there is, as a commit of the repository, which is made if need be."""
    git("init", "--quiet", "--initial-branch", "main", folder=folder)
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--message", "x", folder=folder)


@dataclass
class Ended:
    """How an action or a job ended."""

    failed: bool = False
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)


@dataclass
class Runner:
    """A machine with a repository in `workspace`; what programs it calls and what actions it uses is noted."""

    workspace: Path
    home: Path
    uses: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    summary: str = ""

    def __post_init__(self) -> None:
        for name in ("temp", "stubs", "artifacts", "open"):
            (self.home / name).mkdir(parents=True)
        for name, script in _STUBS.items():
            (self.home / "stubs" / name).write_text(f"#!/bin/bash\n{script}", encoding="utf-8")
            (self.home / "stubs" / name).chmod(0o755)
        # What is called without a version is the same program.
        (self.home / "stubs/python3").symlink_to(self.home / "stubs/python")
        for name in ("issue", "pr"):
            (self.home / "open" / name).touch()

    def calls(self, program: str) -> list[list[str]]:
        """What a stub was called with."""
        noted = self.home / "calls"
        lines = noted.read_text(encoding="utf-8").splitlines() if noted.is_file() else []
        return [words[1:-1] for words in (line.split("\037") for line in lines) if words[0] == program]

    def opens(self, what: str, number: int) -> None:
        """From now on, an issue or a pull request is open."""
        (self.home / "open" / what).write_text(f"{number}\n", encoding="utf-8")

    def act(self, **given: str) -> Ended:
        """Use our action with these inputs."""
        made = read(ROOT / "action.yml")
        known = {name: one["default"] for name, one in made["inputs"].items()}
        assert not set(given) - set(known)
        contexts = self._contexts(inputs=known | given)
        ended = self._run(made["runs"]["steps"], contexts)
        ended.outputs = {name: str(render(one["value"], contexts)) for name, one in made["outputs"].items()}
        return ended

    def do(self, job: Mapping[str, Any], **contexts: Any) -> Ended:
        """Run a job; each job gets a machine of its own, with the same checkout."""
        shutil.rmtree(self.home / "temp")
        (self.home / "temp").mkdir()
        known = self._contexts(**contexts)
        ended = self._run(
            job["steps"], known, {key: str(render(one, known)) for key, one in job.get("env", {}).items()}
        )
        ended.outputs = {name: str(render(one, known)) for name, one in job.get("outputs", {}).items()}
        return ended

    def _contexts(self, **more: Any) -> dict[str, Any]:
        github = {
            "run_id": "7",
            "run_attempt": "1",
            "server_url": "https://github.example",
            "repository": "us/facts",
            "token": "secret",
        }
        return {"runner": {"temp": str(self.home / "temp"), "os": "Linux"}, "github": github, "steps": {}, **more}

    def _run(
        self, steps: list[dict[str, Any]], contexts: dict[str, Any], env: Mapping[str, str] | None = None
    ) -> Ended:
        whole = Ended()
        for step in steps:
            if whole.failed or not evaluate(step.get("if", "true"), contexts):
                continue
            one = self._step(step, contexts, env or {})
            whole.log += one.log
            whole.failed = one.failed and step.get("continue-on-error") != "true"
            contexts["steps"][step.get("id")] = {"outputs": one.outputs}
        return whole

    def _step(self, step: dict[str, Any], contexts: dict[str, Any], env: Mapping[str, str]) -> Ended:
        if "run" in step:
            own = {name: str(render(text, contexts)) for name, text in step.get("env", {}).items()}
            return self._script(step["run"], step.get("shell", ""), {**env, **own})
        given = {name: str(render(text, contexts)) for name, text in step.get("with", {}).items()}
        if step["uses"] == "./":
            return self.act(**given)
        name = step["uses"].partition("@")[0]
        self.uses.append((name, given))
        return getattr(self, "_" + re.sub(r"\W", "_", name), lambda _: Ended())(given)

    def _script(self, script: str, shell: str, env: Mapping[str, str]) -> Ended:
        for name in ("script", "output", "summary"):
            (self.home / name).write_text(script if name == "script" else "", encoding="utf-8")
        options = ["--noprofile", "--norc", "-eo", "pipefail"] if shell == "bash" else ["-e"]
        done = subprocess.run(
            ["bash", *options, self.home / "script"],  # noqa: S607  # the one on the path, as the runner does
            cwd=self.workspace,
            env={
                "PATH": f"{self.home / 'stubs'}:{os.environ['PATH']}",
                "HOME": str(self.home),
                "LC_ALL": "C.UTF-8",
                "STUBS": str(self.home / "stubs"),
                "CALLS": str(self.home / "calls"),
                "OPEN": str(self.home / "open"),
                "RUNNER_TEMP": str(self.home / "temp"),
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(self.home / "output"),
                "GITHUB_STEP_SUMMARY": str(self.home / "summary"),
                "GITHUB_REF_NAME": "main",
                **env,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=300,  # a script that waits for ever is told, and does not make the tests wait as long
        )
        self.summary += (self.home / "summary").read_text(encoding="utf-8")
        lines = (self.home / "output").read_text(encoding="utf-8").splitlines()
        return Ended(done.returncode != 0, done.stdout, dict(line.split("=", 1) for line in lines))

    def _actions_setup_python(self, _: Mapping[str, str]) -> Ended:
        return Ended(outputs={"python-path": str(self.home / "stubs/python")})

    def _actions_upload_artifact(self, given: Mapping[str, str]) -> Ended:
        shutil.copytree(given["path"], self.home / "artifacts" / given["name"])
        return Ended()

    def _actions_download_artifact(self, given: Mapping[str, str]) -> Ended:
        if "name" in given:
            shutil.copytree(self.home / "artifacts" / given["name"], given["path"])
        for artifact in (self.home / "artifacts").glob(given.get("pattern", "")) if "pattern" in given else ():
            shutil.copytree(artifact, Path(given["path"]) / artifact.name)
        return Ended()


def render(text: str, contexts: Mapping[str, Any]) -> str:
    """The text with every expression in it told."""
    return _EXPRESSION.sub(lambda match: str(evaluate(match[1], contexts)), text)


def evaluate(expression: str, contexts: Mapping[str, Any]) -> Any:
    """What an expression comes to: names, texts, `!`, `==`, `!=`, `&&`, `||` and brackets."""
    tokens = _TOKEN.findall(expression.removeprefix("${{").removesuffix("}}"))
    value = _either(tokens, contexts)
    assert not tokens, expression
    return value


def _either(tokens: list[str], contexts: Mapping[str, Any]) -> Any:
    value = _both(tokens, contexts)
    while tokens[:1] == ["||"]:
        tokens.pop(0)
        other = _both(tokens, contexts)
        value = value or other
    return value


def _both(tokens: list[str], contexts: Mapping[str, Any]) -> Any:
    value = _compared(tokens, contexts)
    while tokens[:1] == ["&&"]:
        tokens.pop(0)
        other = _compared(tokens, contexts)
        value = value and other
    return value


def _compared(tokens: list[str], contexts: Mapping[str, Any]) -> Any:
    value = _single(tokens, contexts)
    if tokens[:1] in (["=="], ["!="]):
        wanted = tokens.pop(0) == "=="
        return (value == _single(tokens, contexts)) is wanted
    return value


def _single(tokens: list[str], contexts: Mapping[str, Any]) -> Any:
    word = tokens.pop(0)
    if word == "!":
        return not _single(tokens, contexts)
    if word == "(":
        value = _either(tokens, contexts)
        assert tokens.pop(0) == ")"
        return value
    if word.startswith("'"):
        return word[1:-1].replace("''", "'")
    if word in ("true", "false"):
        return word == "true"
    value = contexts
    for part in word.split("."):
        # As there, what is not known is empty.
        value = value.get(part, "") if isinstance(value, Mapping) else ""
    return value
