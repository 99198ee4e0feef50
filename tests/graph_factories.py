"""Documents and statements made by hand: small, but as real releases have them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from graph.load import load_documents
from graph.store import Row, Store
from ontology import ids
from ontology.statements import Document, Statement, Status, Value

DAY = "2020-01-21"
CHIANG_RAI, CHIANG_MAI, UDON_THANI, BANGKOK = "57", "50", "41", "10"
PROVINCES = {CHIANG_RAI: "เชียงราย", CHIANG_MAI: "เชียงใหม่", UDON_THANI: "อุดรธานี", BANGKOK: "กรุงเทพมหานคร"}


@dataclass
class Release:
    """A document under construction: each `say` adds words to its text and a statement that rests on them."""

    stem: str
    text: str = ""
    statements: list[Statement] = field(default_factory=list)

    @property
    def id(self) -> str:
        return ids.document_id(self.stem)

    @property
    def document(self) -> Document:
        hashed = sha256(self.text.encode()).hexdigest()
        return Document(self.id, self.stem, self.text, hashed, "utf-8", self.text.split("\n")[0][:80])

    @property
    def pair(self) -> tuple[Document, list[Statement]]:
        return self.document, self.statements

    def say(
        self,
        subject: str,
        property_: str,
        value: Value,
        quote: str | None = None,
        status: Status = "asserted",
        language: str | None = None,
    ) -> str:
        """Adds a statement; the quote (default: the value) is put at the end of the text."""
        quote = quote or str(value)
        start = len(self.text)
        self.text += quote + "\n"
        self.statements.append(
            Statement(
                subject, property_, value, self.id, start, start + len(quote), quote, "test.rule",
                status=status, language=language,
            )
        )  # fmt: skip
        return subject

    def entity(self, id_: str, class_: str, name: str, **values: Value | Iterable[Value]) -> str:
        """Adds an entity with its class, its name and its properties; returns its id."""
        self.say(id_, "type", class_, name)
        if name:
            self.say(id_, "nameTh", name, language="th")
        for property_, value in values.items():
            many = [value] if isinstance(value, str | int | float) else value
            for one in many:
                self.say(id_, property_, one, name or None)
        return id_

    def province(self, code: str) -> str:
        return self.entity(ids.place_id(code), "Province", PROVINCES[code], code=code)

    def district(self, code: str, name: str) -> str:
        return self.entity(ids.place_id(code), "District", name, code=code, within=self.province(code[:2]))

    def person(self, name: str) -> str:
        return self.entity(ids.mint("Person", name), "Person", name)

    def organisation(self, name: str, kind: str, class_: str = "Organisation", **links: str) -> str:
        return self.entity(ids.mint("Organisation", name), class_, name, kind=kind, **links)

    def unit(self, name: str, owner: str) -> str:
        return self.entity(ids.mint("Unit", name, owner), "Unit", name, unitOf=owner)

    def post(self, title: str, organisation: str | None = None, jurisdiction: str | None = None) -> str:
        links = {"postIn": organisation, "jurisdiction": jurisdiction}
        given = {name: value for name, value in links.items() if value}
        return self.entity(ids.mint("Post", title, organisation, jurisdiction), "Post", title, **given)

    def tenure(self, person: str, post: str, day: str, status: str = "substantive") -> str:
        id_ = ids.mint("Tenure", person, post, None, status)
        return self.entity(
            id_, "Tenure", "", ofPerson=person, inPost=post, attestedOn=day, tenureStatus=status
        )

    def meeting(self, topic: str, day: str, province: str | None = None, **links: str) -> str:
        id_ = ids.mint("Meeting", day, day, province, topic)
        given = {"inProvince": province, **links}
        linked = {name: value for name, value in given.items() if value}
        return self.entity(id_, "Meeting", topic, startDate=day, endDate=day, **linked)

    def participation(self, meeting: str, who: str, role: str = "participant", **links: str) -> str:
        """Adds a participation by an agent, or `viaPost=` or `representing=` with `who` as its end."""
        by = {} if {"viaPost", "representing"} & links.keys() else {"by": who}
        id_ = ids.mint("Participation", meeting, who, role)
        return self.entity(id_, "Participation", "", inMeeting=meeting, role=role, **by, **links)


def with_status(statement: Statement, status: Status) -> Statement:
    return statement._replace(status=status)


def officer_meeting(stem: str, day: str, code: str = CHIANG_RAI) -> Release:
    """A release of one meeting in a province: an officer of a national body, and a deputy governor."""
    release = Release(stem)
    bangkok, province = release.province(BANGKOK), release.province(code)
    body = release.organisation("ศูนย์คุณธรรม (องค์การมหาชน)", "public_organisation", seatIn=bangkok)
    unit = release.unit("สำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม", body)
    meeting = release.meeting(f"ประชุมขับเคลื่อนจังหวัดคุณธรรม {PROVINCES[code]}", day, province)
    officer = release.person("สมหญิง ใจดี")
    held = release.tenure(officer, release.post("ผู้จัดการสำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม", unit), day)
    release.participation(meeting, officer, "chair", inCapacity=held)
    deputy = release.person(f"รองผู้ว่า{PROVINCES[code]} ทดสอบ")
    post = release.post(f"รองผู้ว่าราชการจังหวัด{PROVINCES[code]}", jurisdiction=province)
    release.participation(meeting, deputy, "opening_chair", inCapacity=release.tenure(deputy, post, day))
    release.participation(meeting, body, "host")
    return release


def node(store: Store, id_: str) -> dict[str, object]:
    rows = store.read(
        "MATCH (n:Entity {id: $id}) RETURN labels(n) AS labels, properties(n) AS p", {"id": id_}
    )
    return {"labels": set(rows[0]["labels"]), **rows[0]["p"]} if rows else {}


def named(stem: str, name: str, times: int = 1, english: str | None = None) -> Release:
    """A release that calls the same organisation by a name, so many times."""
    release = Release(stem)
    for _ in range(times):
        release.say("organisation-x", "type", "Organisation", name)
        release.say("organisation-x", "nameTh", name)
    if english:
        release.say("organisation-x", "altName", english)
    return release


def shared_releases() -> list[Release]:
    """Four releases that share people, bodies, posts and a meeting."""
    first = officer_meeting("ข่าวที่ 1", "2020-01-21", UDON_THANI)
    again = officer_meeting("ข่าวที่ 2", "2020-01-21", UDON_THANI)
    later = officer_meeting("ข่าวที่ 3", "2021-03-01", CHIANG_RAI)
    renamed = named("ข่าวที่ 4", "ศูนย์คุณธรรม", 3)
    renamed.say(ids.mint("Organisation", "ศูนย์คุณธรรม (องค์การมหาชน)"), "nameTh", "ศูนย์คุณธรรม")
    return [first, again, later, renamed]


def edges(store: Store, type_: str) -> list[Row]:
    return store.read(
        f"MATCH (a)-[d:{type_}]->(b) RETURN a.nameTh AS from, b.nameTh AS to, d.n AS n, d.first AS first, "
        "d.last AS last ORDER BY from, to"
    )


def pairs(store: Store, type_: str) -> set[tuple[str, str]]:
    return {(row["from"], row["to"]) for row in edges(store, type_)}


class Scene:
    """A meeting in Chiang Rai that a national body of Bangkok came to."""

    def __init__(self, stem: str = "ข่าวที่ 1", day: str = DAY) -> None:
        self.day = day
        self.release = Release(stem)
        self.province = self.release.province(CHIANG_RAI)
        self.bangkok = self.release.province(BANGKOK)
        self.meeting = self.release.meeting(f"ประชุม {stem}", day, self.province)
        self.body = self.release.organisation("ศูนย์คุณธรรม", "public_organisation", seatIn=self.bangkok)

    def comes(self, name: str, *posts: str, role: str = "participant", **links: str) -> str:
        """Somebody takes part, in these posts."""
        person = self.release.person(name)
        held = [self.release.tenure(person, post, self.day) for post in posts]
        at = self.release.participation(self.meeting, person, role, **links)
        for tenure in held:
            self.release.say(at, "inCapacity", tenure, name)
        return person

    def post(self, title: str, organisation: str | None = None, jurisdiction: str | None = None) -> str:
        return self.release.post(title, organisation, jurisdiction)

    def load(self, store: Store) -> None:
        load_documents(store, [self.release.pair])


def coordinators(store: Store) -> set[str]:
    return {who for who, province in pairs(store, "COORDINATED") if province == "เชียงราย"}
