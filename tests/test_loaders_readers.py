from pathlib import Path

import pytest

from loaders.readers.text import read_document
from loaders.sources import find_documents
from ontology.errors import BadInput

TEXT = "วันที่ 4 มีนาคม 2567 จังหวัดตาก\n"


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("tis-620", "tis-620"),
        ("cp874", "tis-620"),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, encoding: str, charset: str) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(TEXT.encode(encoding))
    document = read_document(file)
    assert (TEXT, charset) == (document.text, document.charset)


def test_the_code_page_of_windows_is_read_with_its_quotes(tmp_path: Path) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes("กล่าวว่า “ดี” เพราะทุกคนช่วยกัน".encode("cp874"))
    assert ("กล่าวว่า “ดี” เพราะทุกคนช่วยกัน", "cp874") == (read_document(file).text, read_document(file).charset)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes("ก\r\nข".encode())
    assert "ก\r\nข" == read_document(file).text


def test_a_document_is_known_by_its_stem(tmp_path: Path) -> None:
    file = tmp_path / "ข่าว-1.txt"
    file.write_text(TEXT, "utf-8")
    document = read_document(file)
    assert ("document-ข่าว-1", "ข่าว-1") == (document.id, document.stem)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"),
        (b"%PDF-1.7 \x80\x81\xfe\xff binary" * 20, "no encoding"),
        ("caf\xe9 au lait ".encode("latin-1") * 10, "no encoding"),
        (b"\xff\xfe\x00", "breaks off"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason_and_the_cure(
    tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "file.txt"
    file.write_bytes(content)
    with pytest.raises(BadInput, match=said) as refused:
        read_document(file)
    assert str(file) in str(refused.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        read_document(tmp_path / "none.txt")


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="folder"):
        read_document(tmp_path)


def test_folders_give_their_texts_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.pdf"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "d.txt").write_text(TEXT, "utf-8")
    assert ["a", "b", "d"] == [p.stem for p in find_documents([tmp_path])]


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    assert [file] == find_documents([file, file])


def test_two_files_of_one_stem_are_refused(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, "utf-8")
    with pytest.raises(BadInput, match="share the name 'a'"):
        find_documents([tmp_path])


def test_an_empty_folder_and_a_missing_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no text files"):
        find_documents([tmp_path])
    with pytest.raises(BadInput, match="does not exist"):
        find_documents([tmp_path / "none"])


def test_rdf_in_a_format_that_is_not_read_is_not_taken_for_a_text(tmp_path: Path) -> None:
    file = tmp_path / "people.RDF"
    file.write_text("<rdf:RDF/>", "utf-8")
    with pytest.raises(
        BadInput, match=r"\.ttl, .*Write it as Turtle: rdfpipe -o turtle people\.RDF > people\.ttl"
    ):
        find_documents([file])
