"""What a person types can only read."""

import pytest

from graph.store import Operator, Plan, Store
from graph.workbench import _check_plan, checked_text, run_read_only
from ontology.errors import BadInput

REFUSED = {
    "CREATE (n:Entity {id: 'x'})": "begins with",
    "MATCH (n) SET n.x = 1": "more than read",
    "MATCH (n) DETACH DELETE n": "more than read",
    "MATCH (n) REMOVE n:Entity RETURN n": "more than read",
    "MERGE (n:Entity {id: 'x'}) RETURN n": "begins with",
    "WITH 1 AS x CREATE (n) RETURN n": "more than read",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)": "more than read",
    "CREATE INDEX wrong FOR (n:Entity) ON (n.x)": "begins with",
    "DROP CONSTRAINT entity_id": "begins with",
    "CREATE USER me SET PASSWORD 'long enough'": "begins with",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line": "begins with",
    "WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line": "LOAD CSV",
    "CALL { LOAD CSV FROM 'http://127.0.0.1/x' AS line RETURN line } RETURN line": "LOAD CSV",
    "UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } RETURN l": "LOAD CSV",
    "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'file:///x' AS l RETURN l } RETURN n": "LOAD CSV",
    "CALL dbms.listConfig()": "dbms.listConfig",
    "CALL dbms.listConfig": "dbms.listConfig",
    "CALL `dbms`.`listConfig`()": "listConfig",
    "CALL dbms . listConfig()": "listConfig",
    "MATCH (n) CALL db.createLabel('x') RETURN n": "db.createLabel",
    "CALL db.awaitIndexes(1)": "db.awaitIndexes",
    "CALL { CREATE (n) } IN TRANSACTIONS": "more than read",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS": "more than read",
    "UNWIND [1, 2] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y": "IN TRANSACTIONS",
    "SHOW DATABASES": "begins with",
    "SHOW SETTINGS": "begins with",
    "SHOW FUNCTIONS": "begins with",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'": "begins with",
    "USE system SHOW USERS": "begins with",
    "MATCH (n) RETURN n; MATCH (m) RETURN m": "refuses the query",
    "RETURN 1; CREATE (n)": "more than read",
    "EXPLAIN MATCH (n) RETURN n": "begins with",
    "PROFILE MATCH (n) RETURN n": "begins with",
    "PROFILE CREATE (n)": "begins with",
    "CYPHER runtime=slotted MATCH (n) RETURN n": "begins with",
    "/* a */ PROFILE CREATE (n)": "begins with",
    "// a\rPROFILE CREATE (n)\n": "begins with",
    "// a\\u000aPROFILE CREATE (n)\nMATCH (n) RETURN n": "\\u",
    "RETURN '\\u0027 + apoc.load.json(1) + \\u0027'": "\\u",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})": "apoc",
    "RETURN `apoc`.`load`.`json`('x')": "apoc",
    "RETURN apoc. /* a */ load.json('x')": "may not be called",
    "RETURN file()": "file",
    "RETURN graph.names()": "graph.names",
    "RETURN custom‐function(1)": "stands only inside quoted text",
    "": "The query is empty",
    "  // nothing": "The query is empty",
    "Hello": "begins with",
    "MATCH (n RETURN n": "refuses the query",
    "MATCH (n) RETURN n.x AS unknown, m": "refuses the query",
}

ALLOWED = {
    "RETURN 1 AS one": [{"one": 1}],
    "return 'LOAD CSV FROM \"x\" // not a comment' AS text": [{"text": 'LOAD CSV FROM "x" // not a comment'}],
    "// a question\nRETURN /* two */ 2 AS two; // done": [{"two": 2}],
    "WITH ['ข', 'ก'] AS names UNWIND names AS name WITH name ORDER BY name RETURN collect(name) AS names": [
        {"names": ["ก", "ข"]}
    ],
    "RETURN date('2020-01-21') AS day, duration.between(date('2020-01-01'), date('2020-01-02')) AS long": [
        {"day": "2020-01-21", "long": "P1D"}
    ],
    "UNWIND range(1, 3) AS x WITH x WHERE (x > 1) AND NOT (x = 2) RETURN x": [{"x": 3}],
    "RETURN size([x IN [1, 2] WHERE x > 1]) AS n, CASE WHEN (1 = 1) THEN 'ใช่' ELSE 'ไม่' END AS same": [
        {"n": 1, "same": "ใช่"}
    ],
    "CALL db.labels() YIELD label RETURN count(label) >= 0 AS any": [{"any": True}],
    "CALL (*) { RETURN 5 AS x } RETURN x": [{"x": 5}],
    "WITH 7 AS ปี RETURN ปี AS `ปีงบประมาณ`": [{"ปีงบประมาณ": 7}],
    "WITH 7 AS ที่ RETURN ที่ AS x": [{"x": 7}],
    "MATCH (n:Nobody) WHERE EXISTS { (n)-->() } AND COUNT { (n)--() } > 1 RETURN n": [],
    "OPTIONAL MATCH p = shortestPath((a:Nobody)-[*..3]-(b:Nobody)) RETURN p": [{"p": None}],
}


@pytest.mark.parametrize("query", REFUSED)
def test_a_query_that_does_more_than_read_is_refused_with_a_sentence(store: Store, query: str) -> None:
    before = store.read("MATCH (n) RETURN count(n) AS n")
    with pytest.raises(BadInput) as refusal:
        run_read_only(store, query)
    assert REFUSED[query] in str(refusal.value)
    assert before == store.read("MATCH (n) RETURN count(n) AS n")


@pytest.mark.parametrize("query", ALLOWED)
def test_a_query_that_reads_is_answered(store: Store, query: str) -> None:
    assert ALLOWED[query] == run_read_only(store, query)


def test_parameters_are_values_not_text(store: Store) -> None:
    text = "x') CREATE (n"
    assert [{"x": text}] == run_read_only(store, "RETURN $x AS x", {"x": text})


def test_a_missing_parameter_is_named(store: Store) -> None:
    with pytest.raises(BadInput, match=r"needs a value for \$wanted.*-p wanted=…"):
        run_read_only(store, "RETURN $wanted AS x")


def test_rows_are_capped(store: Store) -> None:
    assert 10 == len(run_read_only(store, "UNWIND range(1, 100000) AS x RETURN x", limit=10))


def test_a_query_that_takes_too_long_is_stopped(store: Store) -> None:
    with pytest.raises(BadInput, match=r"longer than 0\.3 s"):
        run_read_only(store, "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n", timeout=0.3)


def test_comments_never_reach_the_server() -> None:
    assert "MATCH (n)       \n         RETURN 'a // b' AS x" == checked_text(
        "MATCH (n) // one\r\n/* two */RETURN 'a // b' AS x"
    )


def test_a_mistake_is_told_by_its_place_in_the_text_as_typed(store: Store) -> None:
    with pytest.raises(BadInput) as refusal:
        run_read_only(store, "// who\nMATCH (n) /* all */ RETURN m.name")
    assert "The store refuses the query: Variable `m` not defined (line 2, column 28, at: m.name)." == str(
        refusal.value
    )


def test_a_word_that_cypher_does_not_know_is_told_without_all_those_it_does(store: Store) -> None:
    with pytest.raises(BadInput) as refusal:
        run_read_only(store, "MATCH (n) RETUR n")
    assert "The store refuses the query: Invalid input 'RETUR' (line 1, column 11, at: RETUR n)." == str(
        refusal.value
    )


def test_two_queries_at_once_are_refused_in_one_sentence(store: Store) -> None:
    with pytest.raises(BadInput) as refusal:
        run_read_only(store, "RETURN 1 AS x; RETURN 2 AS x")
    assert "The store refuses the query: Expected exactly one statement per query but got: 2." == str(
        refusal.value
    )


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, "\ud800"])
def test_a_parameter_that_the_store_cannot_hold_is_refused(store: Store, value: object) -> None:
    with pytest.raises(BadInput, match="cannot hold one of the values"):
        run_read_only(store, "RETURN $x AS x", {"x": value})


LARGE = "UNWIND range(1, 2000) AS x RETURN collect(reduce(s = 'x', i IN range(1, 20) | s + s)) AS all"


def test_a_query_that_needs_too_much_memory_is_told_to_be_narrowed(store: Store) -> None:
    with pytest.raises(BadInput, match="more memory than the store has: narrow it"):
        run_read_only(store, LARGE)


def test_a_plan_with_an_unknown_procedure_is_refused_whatever_the_text_says() -> None:
    with pytest.raises(BadInput, match=r"apoc\.load\.json"):
        _check_plan(Plan("r", (Operator("ProcedureCall", "apoc.load.json($x) :: (value)"),)))
