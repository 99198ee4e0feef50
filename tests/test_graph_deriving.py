"""All rules together: what they say of themselves, and that small and whole derivations agree."""

from random import Random

import pytest

from graph.cypher_files import cypher
from graph.dump import dump
from graph.load import derive_stale, load_documents, retract
from graph.loading.deriving import RULES, Rule
from graph.store import Store
from ontology import ids
from ontology.model import MODEL
from tests.graph_factories import CHIANG_MAI, CHIANG_RAI, PROVINCES, UDON_THANI, Release, Scene, coordinators


def test_every_derived_edge_says_that_it_is_one_and_by_which_rule(empty_store: Store) -> None:
    scene = Scene()
    scene.comes("ก", scene.post("ผู้จัดการ", scene.body))
    scene.comes("ข")
    scene.release.say(scene.meeting, "underPlan", scene.release.entity("planphase-1", "PlanPhase", "แผน"))
    for name in ("ค", "ง"):
        scene.release.participation(scene.meeting, scene.release.organisation(name, "university"), "host")
    scene.load(empty_store)
    types = sorted(p.relationship_type for p in MODEL.properties.values() if p.derived and p.is_object)
    rows = empty_store.read(
        "MATCH ()-[d]->() WHERE d.derived RETURN DISTINCT type(d) AS type, d.rule AS rule ORDER BY type, rule"
    )
    assert types == sorted({row["type"] for row in rows})
    assert {rule.name for rule in RULES} == {row["rule"] for row in rows}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_in_words_what_it_concludes(rule: Rule) -> None:
    assert rule.words.split(",")[0].split(":")[0].isupper()
    assert "n counts the" in rule.words


def test_the_files_name_every_derived_relationship_of_the_model() -> None:
    types = {p.relationship_type for p in MODEL.properties.values() if p.derived and p.is_object}
    for name in ("delete_derived", "delete_all_derived"):
        assert all(type_ in cypher(name) for type_ in types)


def random_release(random: Random, n: int) -> Release:
    """A release in which a few people, posts and bodies come together in ways that change from one to the next."""
    release = Release(f"ข่าวที่ {n}")
    place = random.choice([CHIANG_RAI, CHIANG_MAI, UDON_THANI])
    meeting = release.meeting(
        f"ประชุม {random.randint(1, 4)}", f"202{random.randint(0, 4)}-01-1{random.randint(0, 9)}"
    )
    release.say(meeting, random.choice(["inProvince", "aboutPlace"]), release.province(place))
    if random.random() < 0.5:
        release.say(meeting, "underPlan", release.entity("planphase-1", "PlanPhase", "แผนแม่บท ฉบับที่ 1"))
    for _ in range(random.randint(1, 4)):
        body = release.organisation(
            f"องค์กร {random.randint(1, 3)}", random.choice(["department", "provincial_office"])
        )
        if random.random() < 0.3:
            release.say(body, "seatIn", release.province(random.choice(list(PROVINCES))))
        if random.random() < 0.4:
            body = release.unit("กลุ่มงาน", body)
        post = release.post(f"ตำแหน่ง {random.randint(1, 3)}", body if random.random() < 0.7 else None)
        if random.random() < 0.2:
            release.say(post, "jurisdiction", release.province(random.choice(list(PROVINCES))))
        person = release.person(f"คนที่ {random.randint(1, 4)}")
        role = random.choice(["chair", "participant", "assigner", "host"])
        day = f"202{random.randint(0, 4)}-05-05"
        who = random.choice([person, body])
        links = {"inCapacity": release.tenure(person, post, day)} if random.random() < 0.7 else {}
        release.participation(meeting, who, role, **links)
        if random.random() < 0.2:
            release.participation(meeting, post, viaPost=post)
        if random.random() < 0.2:
            release.participation(meeting, body, representing=body)
    return release


@pytest.mark.parametrize("seed", range(4))
def test_what_is_derived_again_for_a_change_is_what_deriving_everything_gives(
    seed: int, empty_store: Store
) -> None:
    random = Random(seed)
    here: dict[int, Release] = {}
    for _ in range(12):
        n = random.randint(1, 6)
        if n in here and random.random() < 0.4:
            retract(empty_store, here.pop(n).stem)
        else:
            here[n] = random_release(random, n)
            load_documents(empty_store, [here[n].pair])
    incremental = list(dump(empty_store))
    empty_store.write(lambda t: t.run("MATCH (l:WriteLock) SET l.stale = 'test'"))
    derive_stale(empty_store)
    assert incremental == list(dump(empty_store))
    assert any('"derived"' in line for line in incremental)


def test_the_derived_edges_of_a_renamed_place_of_work_follow_it(empty_store: Store) -> None:
    scene, other = Scene("1"), Release("2")
    office = scene.release.organisation("สำนักงานใหม่", "department")
    scene.comes("สมหญิง ใจดี", scene.post("หัวหน้า", office))
    scene.load(empty_store)
    assert "สมหญิง ใจดี" in coordinators(empty_store)
    other.say(ids.mint("Organisation", "สำนักงานใหม่"), "seatIn", other.province(CHIANG_RAI))
    load_documents(empty_store, [other.pair])
    assert set() == coordinators(empty_store)
    retract(empty_store, "2")
    assert "สมหญิง ใจดี" in coordinators(empty_store)
