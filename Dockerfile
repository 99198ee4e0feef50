# The web application alone, for docker-compose.yml or any other host that has a Neo4j to give it.

FROM python:3.13-slim-bookworm AS base
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PYTHONUTF8=1
WORKDIR /app

# What makes the environment stays in this stage; each lock is a layer of its own, so that a change of ours fetches
# nothing again.
FROM base AS build
COPY requirements-build.lock ./
RUN pip install --no-cache-dir --require-hashes --requirement requirements-build.lock
COPY requirements.lock ./
RUN uv venv --no-project /app/.venv \
    && uv pip sync --no-cache --compile-bytecode --python /app/.venv --require-hashes requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY ontology ontology
COPY graph graph
COPY loaders loaders
COPY webapp webapp
COPY cli cli
RUN uv pip install --no-cache --compile-bytecode --python /app/.venv --no-deps \
    --build-constraints requirements-build.lock --require-build-hashes .

FROM base AS run
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH HOME=/tmp
# By number, since no account needs to be made for one that owns nothing.
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "--bind=0.0.0.0:8000", "--workers=2", "--threads=4", "--worker-tmp-dir=/dev/shm", "--access-logfile=-", "webapp:create_app()"]
