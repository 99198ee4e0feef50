"""The registry: sizes and shape of its tables, names in texts with their traps, bodies behind posts."""

from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from loaders.registry import Mention, RegionEntry, load_registry
from loaders.registry.tables import keyed, read_tables
from loaders.text.normalise import normalise
from ontology.errors import ModelError

REGISTRY = load_registry()
KINDS = {
    *("ministry", "department", "public_organisation", "state_enterprise", "provincial_office", "province"),
    *(
        "local_government",
        "university",
        "college",
        "school",
        "temple",
        "hospital",
        "committee",
        "unit",
        "company",
    ),
    *("foundation", "association", "court_or_independent_agency", "military_or_police", "network", "other"),
}


def named(text: str) -> list[tuple[str, str, str]]:
    """Returns (kind, key, quote) of every mention."""
    return [(m.kind, m.key, text[m.start : m.end]) for m in REGISTRY.mentions(text)]


def only(text: str) -> Mention:
    (mention,) = REGISTRY.mentions(text)
    return mention


def body(text: str) -> str | None:
    served = REGISTRY.organisation_of(only(text))
    return served.key if served else None


# --- tables


def test_the_tables_have_the_sizes_that_their_sources_state() -> None:
    assert (8458, 4031, 870) == (len(REGISTRY.places), len(REGISTRY.organisations), len(REGISTRY.posts))
    levels = Counter(place.level for place in REGISTRY.places.values())
    assert {"province": 77, "district": 930, "subdistrict": 7451} == levels


def test_no_two_bodies_have_a_name_in_common() -> None:
    keys: dict[str, set[str]] = defaultdict(set)
    for entry in [*REGISTRY.organisations.values(), *read_tables().bodies.values()]:
        for name in (entry.name_th, *entry.aliases):
            keys[name.replace(" ", "")].add(entry.key)
    assert {} == {name: found for name, found in keys.items() if len(found) > 1}


def test_a_key_that_two_rows_have_is_refused() -> None:
    region = RegionEntry("north", "ภาคเหนือ", "Northern Region")
    with pytest.raises(ModelError, match="has the key north twice"):
        keyed([region, region], "regions.yaml")


def test_a_places_code_begins_with_its_parents_code() -> None:
    lengths = {"province": 2, "district": 4, "subdistrict": 6}
    for place in REGISTRY.places.values():
        assert lengths[place.level] == len(place.code)
        if place.level == "province":
            assert ("TH", f"TH-{place.code}") == (place.parent, place.iso3166)
        else:
            assert place.code[:-2] == place.parent
            assert place.parent in REGISTRY.places


def test_every_key_that_an_entry_refers_to_exists() -> None:
    organisations = REGISTRY.organisations
    for entry in organisations.values():
        assert entry.kind in KINDS
        assert {entry.parent, entry.replaced_by} - {None} <= organisations.keys()
        assert entry.seat is None or REGISTRY.places[entry.seat].level == "province"
    for post in REGISTRY.posts.values():
        assert post.organisation in organisations
        assert (
            post.serves is None
            or REGISTRY.organisation(post.serves, {"province": "57", "district": "5701"})
            or (post.serves in organisations)
        )
    for unit in REGISTRY.units.values():
        assert unit.owner in organisations


def test_the_tables_are_normalised_as_texts_are() -> None:
    for entry in REGISTRY.organisations.values():
        for name in (entry.name_th, *entry.aliases):
            assert name == normalise(name).text
    for place in REGISTRY.places.values():
        assert place.name_th == normalise(place.name_th).text


def test_names_that_any_body_may_have_are_no_units() -> None:
    units = {unit.name_th for unit in REGISTRY.units.values()}
    assert not units & {"ฝ่ายปฏิบัติการ 2", "กลุ่มงานนโยบายและยุทธศาสตร์"}
    assert 686 == len(units)


# --- places


def test_a_chain_of_places_resolves_from_its_end() -> None:
    text = "ตัวแทนจาก ต.แม่กรณ์ อ.เมือง จ.เชียงราย มาถึงแล้ว"
    assert [
        ("place", "570111", "ต.แม่กรณ์"),
        ("place", "5701", "อ.เมือง"),
        ("place", "57", "จ.เชียงราย"),
    ] == named(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("อำเภอเมืองเชียงราย", "5701"),
        ("อ.สันป่าตอง", "5012"),
        ("จังหวัดเลย", "42"),
        ("จ. น่าน", "55"),
        ("จังหวัดอยุธยา", "14"),
        ("เขตดุสิต", "1002"),
        ("เขตจอมทอง", "1035"),
        ("กรุงเทพมหานคร", "10"),
        ("กทม.", "10"),
    ],
)
def test_a_place_with_its_head_word_has_its_code(text: str, code: str) -> None:
    assert [("place", code, text)] == named(text)


def test_places_of_one_list_lie_in_the_place_that_ends_it() -> None:
    text = "น้ำท่วมตำบลสถานและตำบลเวียง อำเภอเชียงของ จังหวัดเชียงราย"
    assert ["570302", "570301", "5703", "57"] == [m.key for m in REGISTRY.mentions(text)]


def test_a_short_head_needs_no_space_after_the_name() -> None:
    assert [("place", "9501", "อ.เมือง"), ("place", "95", "จ.ยะลา")] == named("ที่ อ.เมือง จ.ยะลาจะจัดงาน")
    assert [("organisation", "lp-pao", "อบจ.น่าน")] == named("วันนี้ อบจ.น่านร่วมจัดงาน")


def test_a_district_of_several_provinces_needs_its_province() -> None:
    assert [("place", "", "อำเภอเฉลิมพระเกียรติ")] == named("ที่อำเภอเฉลิมพระเกียรติ วันนี้")
    assert [("place", "5701", "อ.เมือง"), ("place", "57", "จ.เชียงราย")] == named("ที่ อ.เมือง จ.เชียงราย วันนี้")
    assert [("place", "5701", "อำเภอเมืองเชียงราย")] == named("ที่อำเภอเมืองเชียงราย วันนี้")
    ayutthaya = [("place", "1401", "อ.เมือง"), ("place", "14", "จ.พระนครศรีอยุธยา")]
    assert ayutthaya == named("ที่ อ.เมือง จ.พระนครศรีอยุธยา วันนี้")
    assert [("place", "", "อ.เมือง")] == named("ออกเดินทางจาก อ.เมือง ตั้งแต่เช้า")


@pytest.mark.parametrize(
    "text",
    [
        "วันนี้ไม่มีอะไรเลย เอกสารเผยแพร่แล้ว ตากผ้าไว้ แม่น้ำน่านสูงขึ้น",
        "ตั้งแต่ 3 ต.ค. ถึง 5 พ.ย. ปีหน้า",
        "ขับเคลื่อนทั้งตำบลและหมู่บ้าน ทุกอำเภอ ทุกจังหวัดตามเป้าหมาย",
        "พล.ต.เมืองชัย และ พล.อ.ปายกล้า",
        "จังหวัดภาคีร่วมกันทำ",
    ],
)
def test_ordinary_words_are_no_places(text: str) -> None:
    assert [] == named(text)


def test_virtue_provinces_are_programmes_and_no_places() -> None:
    for text in (
        "อุดรธานีจังหวัดคุณธรรม",
        "จังหวัดคุณธรรมอุดรธานี",
        "จังหวัดอุดรธานีคุณธรรม",
        "จังหวัดคุณธรรม “จังหวัดอุดรธานี”",
    ):
        mention = only(text)
        assert ("programme", "virtue-province", "41") == (
            mention.kind,
            mention.key,
            mention.slots["province"],
        )
        assert (0, len(text.rstrip("”"))) == (mention.start, len(text[: mention.end].rstrip("”")))
    assert [("programme", "virtue-district", "อำเภอคุณธรรม")] == named("อำเภอคุณธรรม")


def test_bare_provinces_count_only_where_a_list_goes_on() -> None:
    text = "ผู้แทนจังหวัดแพร่ น่าน และลำปาง มาครบ"
    (first,) = REGISTRY.mentions(text)
    listed = REGISTRY.provinces_listed(text, first.end)
    assert [("55", "น่าน"), ("52", "ลำปาง")] == [(m.key, text[m.start : m.end]) for m in listed]
    assert [] == REGISTRY.provinces_listed("จังหวัดแพร่ดีมาก", 11)
    assert ["55", "63"] == [m.key for m in REGISTRY.provinces_listed("จังหวัดแพร่ 2 แห่ง, น่าน 4 แห่ง และตาก", 11)]


def test_regions_are_named() -> None:
    assert [("region", "north", "ภาคเหนือ")] == named("17 จังหวัดภาคเหนือ")


# --- organisations


@pytest.mark.parametrize(
    "text",
    [
        "ศูนย์คุณธรรม",
        "ศูนย์คุณธรรมฯ",
        "ศูนย์คุณธรรม (องค์การมหาชน)",
        "ศูนย์คุณธรรม(องค์การมหาชน)",
        "ศูนย์คุณธรรม ( องค์การมหาชน )",
        "ศคธ.",
    ],
)
def test_the_moral_center_is_one_however_it_is_written(text: str) -> None:
    assert [("organisation", "moral-center", text)] == named(text)


def test_the_common_misspelling_of_rajabhat_is_understood() -> None:
    assert [("organisation", "rajabhat-chiang-rai", "มหาวิทยาลัยราชภัฎเชียงราย")] == named(
        "มหาวิทยาลัยราชภัฎเชียงราย"
    )


def test_a_pattern_is_filled_and_makes_one_body() -> None:
    mention = only("สำนักงานวัฒนธรรมจังหวัดเชียงราย")
    assert ("lp-culture-prov", {"province": "57"}) == (mention.key, dict(mention.slots))
    made = REGISTRY.organisation_of(mention)
    assert made is not None
    assert ("lp-culture-prov-57", "สำนักงานวัฒนธรรมจังหวัดเชียงราย", "provincial_office", "57") == (
        made.key,
        made.name_th,
        made.kind,
        made.seat,
    )
    assert "Chiang Rai Provincial Culture Office" == made.name_en
    assert made == REGISTRY.organisation("lp-culture-prov", {"province": "57"})


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("สำนักงานวัฒนธรรม จ.เชียงราย", "lp-culture-prov-57"),
        ("อบจ.เชียงราย", "lp-pao-57"),
        ("อบจ. เชียงราย", "lp-pao-57"),
        ("วิทยาลัยเทคนิคเชียงราย", "lp-technical-college-57"),
        ("เขตสุขภาพที่ 1", "lp-health-region-1"),
        ("จังหวัดเชียงราย", "province-57"),
        ("กรุงเทพมหานคร", "bma"),
        ("กลุ่มงานสื่อสารและรณรงค์ทางสังคม", "moral-center"),
    ],
)
def test_every_way_to_write_a_body_gives_its_key(text: str, key: str) -> None:
    assert key == body(text)


def test_a_free_place_name_ends_before_the_verb() -> None:
    text = "วิทยาลัยเทคนิคดอกคำใต้จัดประชุม"
    assert "วิทยาลัยเทคนิคดอกคำใต้" == text[: only(text).end]
    assert [] == named("นักเรียนทุกโรงเรียนที่เข้าร่วม กับโรงพยาบาลและเรือนจำกลาง")


def test_a_free_name_is_one_body_a_province() -> None:
    keys = []
    for text in ("โรงเรียนบ้านหนองบัวขาว จังหวัดแพร่", "โรงเรียนบ้านหนองบัวขาว จ.ตาก", "โรงเรียนบ้านหนองบัวขาว"):
        made = REGISTRY.organisation_of(REGISTRY.mentions(text)[0])
        assert made is not None
        assert "โรงเรียนบ้านหนองบัวขาว" == made.name_th
        keys.append((made.key.rpartition("-")[2], made.seat))
    assert [("54", "54"), ("63", "63")] == keys[:2]
    assert None is keys[2][1]
    assert 3 == len(set(keys))
    assert "lp-police-station-5701" == body("สภ.เมืองเชียงราย")


def test_the_free_name_of_a_school_or_hospital_ends_before_what_is_said_of_it() -> None:
    for after in ("เท่านั้น", "เกือบสองชั่วโมง", "มาโดยตลอด", "เพิ่มเติม", "อยู่ที่เดิม", "ตามแผน", "มีเตียง", "ถูกน้ำท่วม"):
        for name in ("โรงพยาบาลบ้านน้ำใส", "โรงเรียนบ้านน้ำใส"):
            assert name == named(f"ช่วย{name}{after}")[0][2]


def test_the_number_of_a_school_is_part_of_its_name() -> None:
    for name in ("โรงเรียนมัธยมน้ำใสวิทยา 3", "โรงเรียนนิคมน้ำใสมิตรภาพที่ 148", "โรงเรียนวันน้ำใส 2504"):
        assert name == named(f"ที่{name} จังหวัดน่าน")[0][2]
    assert "โรงเรียนมัธยมน้ำใสวิทยา 3" == named("โรงเรียนมัธยมน้ำใสวิทยา 3 ฉะเชิงเทรา")[0][2]
    assert [] == named("ทั้งโรงเรียนมัธยม 12 แห่ง และโรงเรียนสอนภาษา")


def test_a_body_is_named_by_all_of_a_tag() -> None:
    assert ["กองทัพเรือ"] == [name for _, _, name in named("#กองทัพเรือ #กองทัพเรือไทยใจดี")]
    assert [] == named("#กองทัพเรือ_ใจดี")


def test_short_forms_stand_by_themselves() -> None:
    assert [("organisation", "min-culture", "วธ.")] == named("วันนี้ วธ. ชวนเที่ยว")
    assert [("organisation", "min-culture", "วธ.")] == named("ความร่วมมือของวธ.ในปีนี้")
    for text in ("ทล.115", "มท.1", "#พม", "คร.7", "ผบ.ทส.", "พื้นที่ 12 ตร.ม.", "ได้มอบรางวัลแก่ทีม", "DOC OTP"):
        assert [] == named(text)


def test_ambiguous_short_forms_are_never_taken() -> None:
    for alias in ("ตร.", "สป.", "พค.", "อบจ."):
        assert [] == named(f"แจ้ง {alias} แล้ว")


def test_ministries_of_other_countries_are_not_ours() -> None:
    assert [] == named("กระทรวงคมนาคมแห่งราชอาณาจักรกัมพูชา และนายกรัฐมนตรีญี่ปุ่น")


# --- posts


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("วัฒนธรรมจังหวัดอุดรธานี", "lp-culture-prov-41"),
        ("รองผู้ว่าราชการจังหวัดเชียงใหม่", "province-50"),
        ("ผวจ.เชียงราย", "province-57"),
        ("ปลัดกระทรวงวัฒนธรรม", "min-culture"),
        ("ปลัด วธ.", "min-culture"),
        ("รมว. วธ.", "min-culture"),
        ("ผู้อำนวยการวิทยาลัยเทคนิคเชียงราย", "lp-technical-college-57"),
        ("ผู้อำนวยการศูนย์คุณธรรม(องค์การมหาชน)", "moral-center"),
        ("นายอำเภอสันป่าตอง", "district-5012"),
        ("นายก อบจ.เชียงราย", "lp-pao-57"),
        ("ผู้ว่าราชการกรุงเทพมหานคร", "bma"),
        ("นายกรัฐมนตรี", None),
        ("เจ้าคณะจังหวัดเชียงราย", None),
    ],
)
def test_a_post_gives_the_body_that_its_title_names(title: str, key: str | None) -> None:
    mention = only(title)
    assert ("post", 0, len(title)) == (mention.kind, mention.start, mention.end)
    assert key == body(title)


def test_a_word_before_a_post_makes_another_post_of_the_same_body() -> None:
    mention = only("ผู้ช่วยปลัดกระทรวงวัฒนธรรม")
    assert ("ps-culture", "ผู้ช่วย", 0) == (mention.key, mention.slots["prefix"], mention.start)
    assert "prefix" not in only("รองปลัดกระทรวงวัฒนธรรม").slots


def test_a_field_post_begins_where_a_word_begins() -> None:
    assert ("post", "head-lp-culture-prov", "วัฒนธรรมจังหวัดแพร่") == named("มอบให้วัฒนธรรมจังหวัดแพร่ดูแล")[0]
    assert [("place", "54", "จังหวัดแพร่")] == named("งานด้านศิลปวัฒนธรรมจังหวัดแพร่ครั้งแรก")


# --- plans


def test_the_two_moral_promotion_plans_are_phases_of_one_series() -> None:
    first = only("แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1")
    second = only("แผนปฏิบัติการด้านการส่งเสริมคุณธรรม(แห่งชาติ) ระยะที่ 2")
    assert ("moral-promotion", "1", "1") == (first.key, first.slots["ordinal"], first.slots["phase"])
    assert ("moral-promotion", "2", "2") == (second.key, second.slots["ordinal"], second.slots["phase"])
    assert [1, 2] == [phase.ordinal for phase in REGISTRY.plans["moral-promotion"].phases]
    assert "ordinal" not in only("แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ").slots


def test_national_plans_have_their_aliases() -> None:
    assert ["national-strategy"] * 2 == [only(t).key for t in ("ยุทธศาสตร์ชาติ 20 ปี", "แผนยุทธศาสตร์ชาติ")]
    plan = only("แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 (พ.ศ.2566-2570)")
    assert ("economic-social-development", "13", "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ") == (
        plan.key,
        plan.slots["ordinal"],
        plan.slots["name"],
    )
    assert [] == named("กรอบยุทธศาสตร์ชาติว่าด้วยเรื่องหนึ่ง")


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = "ปลัดกระทรวงวัฒนธรรม พบผู้ว่าราชการจังหวัดน่าน ที่ศูนย์คุณธรรม (องค์การมหาชน) เขตบางรัก กรุงเทพมหานคร"
    found = REGISTRY.mentions(text)
    assert ["post", "post", "organisation", "place", "place"] == [m.kind for m in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [] == REGISTRY.mentions("")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ร่วมกับ สนง.วัฒนธรรมจังหวัดตรัง", "lp-culture-prov"),
        ("สนง.เกษตร จ.ตาก", "lp-agri-prov"),
        ("สนง.ปลัดกระทรวงวัฒนธรรม", "ops-culture"),
    ],
)
def test_an_office_may_be_written_short(text: str, key: str) -> None:
    assert key in {mention.key for mention in load_registry().mentions(text)}


@pytest.mark.parametrize("verb", ["เลือกสถานที่", "แจกจ่ายยา", "มารับยา", "ทอดผ้าป่า", "ติดป้าย", "ขอบคุณ", "จนกลับมา"])
@pytest.mark.parametrize("body", ["โรงพยาบาลควนโดน", "แขวงทางหลวงพัทลุง", "เทศบาลตำบลสลกบาตร"])
def test_a_name_that_ends_with_a_known_place_ends_before_a_verb(body: str, verb: str) -> None:
    text = f"{body}{verb}"
    assert [body] == [text[m.start : m.end] for m in load_registry().mentions(text)]
