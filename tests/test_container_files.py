"""Holds docker-compose.yml to the Compose Specification the Dockerfile to hadolint; needs no engine."""

import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8").splitlines()


def answer_of(*command: str) -> tuple[int, str]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def words_after(instruction: str) -> list[str]:
    return [line.split(maxsplit=1)[1] for line in DOCKERFILE if line.startswith(f"{instruction} ")]


def test_the_compose_file_fits_the_compose_specification() -> None:
    schema = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    assert (0, "ok -- validation done\n") == answer_of(*schema, "docker-compose.yml")


def test_the_schema_refuses_a_misspelt_key(tmp_path: Path) -> None:
    wrong = {**COMPOSE, "services": {"web": {"build": ".", "helthcheck": {}}}}
    (tmp_path / "docker-compose.yml").write_text(yaml.safe_dump(wrong), "utf-8")
    schema = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    status, words = answer_of(*schema, str(tmp_path / "docker-compose.yml"))
    assert 1 == status
    assert "helthcheck" in words


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    hadolint = Path(sysconfig.get_path("scripts")) / "hadolint"
    assert (0, "") == answer_of(str(hadolint), "--failure-threshold", "style", "Dockerfile")


def test_both_services_restart_and_tell_their_health() -> None:
    assert {"neo4j", "web"} == set(SERVICES)
    for service in SERVICES.values():
        assert "unless-stopped" == service["restart"]
        assert service["healthcheck"]["test"][0] == "CMD"
    assert {"neo4j": {"condition": "service_healthy"}} == SERVICES["web"]["depends_on"]


def test_the_password_comes_from_the_environment_and_has_no_default() -> None:
    for value in (
        SERVICES["neo4j"]["environment"]["NEO4J_AUTH"],
        SERVICES["web"]["environment"]["SAIYAI_PASSWORD"],
    ):
        assert "${SAIYAI_PASSWORD:?" in value


def test_ports_are_published_on_loopback_alone() -> None:
    published = [port for service in SERVICES.values() for port in service["ports"]]
    assert 3 == len(published)
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_what_is_kept_is_in_named_volumes() -> None:
    assert {"neo4j-data:/data", "neo4j-logs:/logs"} == set(SERVICES["neo4j"]["volumes"])
    assert {"neo4j-data", "neo4j-logs"} == set(COMPOSE["volumes"])


def test_the_team_runs_the_neo4j_that_the_private_server_runs() -> None:
    jars = tomllib.loads((ROOT / "graph/server/jars.lock").read_text("utf-8"))["jars"]
    version = next(name.split(":")[2] for name in jars if name.startswith("org.neo4j:neo4j:"))
    assert f"neo4j:{version}-community" == SERVICES["neo4j"]["image"]


def test_the_image_has_stages_a_pinned_base_and_no_root() -> None:
    assert ["python:3.13-slim-bookworm AS base", "base AS build", "base AS run"] == words_after("FROM")
    assert ["10001:10001"] == words_after("USER")
    assert any('"webapp:create_app()"' in command for command in words_after("CMD"))


def test_the_image_copies_only_what_its_ignore_file_lets_through() -> None:
    let_through = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {word for copy in words_after("COPY") if "--from" not in copy for word in copy.split()[:-1]}
    assert copied == let_through
    assert [] == [name for name in copied if not (ROOT / name).exists()]
