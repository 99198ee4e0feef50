"""The neo4j.conf of a private server."""

from pathlib import Path

LOOPBACK = "127.0.0.1"


def settings(bolt: int, http: int) -> dict[str, str]:
    """Returns all settings that differ from Neo4j's own, for these two ports."""
    return {
        "server.default_listen_address": LOOPBACK,
        "server.default_advertised_address": LOOPBACK,
        "server.bolt.listen_address": f"{LOOPBACK}:{bolt}",
        "server.bolt.advertised_address": f"{LOOPBACK}:{bolt}",
        "server.http.listen_address": f"{LOOPBACK}:{http}",
        "server.http.advertised_address": f"{LOOPBACK}:{http}",
        "server.https.enabled": "false",
        "dbms.security.auth_enabled": "true",
        # Nothing leaves the machine, and no query reads its files.
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "server.bolt.telemetry.enabled": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        # The defaults take 517 MB of disk for an almost empty store.
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.size": "16m",
        "db.tx_log.rotation.retention_policy": "1 files",
        # A disk that fills up tears the log of the transaction that is then being written, which is refused and
        # never reaches the store. By its own choice Neo4j would not start again; so it cuts the torn end off.
        "internal.dbms.tx_log.fail_on_corrupted_log_files": "false",
        "server.memory.pagecache.size": "256m",
        # Stopping takes 0.4 s instead of the 10 s that Neo4j waits for clients to say more.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    }


def write_settings(folder: Path, bolt: int, http: int) -> None:
    """Writes `folder`/neo4j.conf."""
    folder.mkdir(exist_ok=True)
    lines = [f"{name}={value}\n" for name, value in settings(bolt, http).items()]
    (folder / "neo4j.conf").write_text("".join(lines), "utf-8", newline="\n")
