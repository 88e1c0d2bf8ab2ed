"""Files that unpack beyond belief: what reading them takes, and that it ends."""

import io
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

from tool import run

# What they unpack to.
SIZE = 400 << 20


def pieces(filler, head=b"", tail=b""):
    """`SIZE` bytes of a filler between a head and a tail, without ever holding them."""
    piece = filler * ((1 << 20) // len(filler))
    yield head
    for _ in range(SIZE // len(piece)):
        yield piece
    yield tail


def deflated(pieces, window):
    engine = zlib.compressobj(9, zlib.DEFLATED, window)
    for piece in pieces:
        yield engine.compress(piece)
    yield engine.flush()


def pdf(rounds):
    """A page whose content is packed so many times over."""
    packed = pieces(b" ")
    for _ in range(rounds):
        packed = deflated(packed, 15)
    content = b"".join(packed)
    filters = b"/FlateDecode " * rounds
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Filter [%s] /Length %d >>\nstream\n%s\nendstream" % (filters, len(content), content),
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

DOCX = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
}
BODY = f'<w:document xmlns:w="{WORD}"><w:body>', "</w:body></w:document>"
WORDS = f"{BODY[0]}<w:p><w:r><w:t>", f"</w:t></w:r></w:p>{BODY[1]}"

ODT = {"mimetype": "application/vnd.oasis.opendocument.text"}
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>',
    "</office:text></office:body></office:document-content>",
)


def docx(filler, around, declared=None):
    return archive(DOCX, "word/document.xml", pieces(filler, *(one.encode() for one in around)), declared)


def odt(filler):
    return archive(ODT, "content.xml", pieces(filler, *(one.encode() for one in CONTENT)))


def archive(parts, name, large, declared=None):
    """An archive of small parts and a large one, which may be said to be smaller than it is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for part, text in parts.items():
            file.writestr(part, text)
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        with file.open(info, "w") as part:
            for piece in large:
                part.write(piece)
    out = packed.getvalue()
    # The size stands before the first part's data and in the directory at the end.
    return out if declared is None else out.replace(struct.pack("<I", info.file_size), struct.pack("<I", declared))


def files():
    return {
        "packed once.pdf": pdf(1),
        "packed twice.pdf": pdf(2),
        "packed three times.pdf": pdf(3),
        "one long word.docx": docx(b"x", WORDS),
        "many paragraphs.docx": docx(b"<w:p/>", BODY),
        "said to be small.docx": docx(b"x ", WORDS, declared=4096),
        "many paragraphs.odt": odt(b"<text:p/>"),
    }


def measure(touchstone):
    out = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files().items():
            file = Path(folder) / name
            file.write_bytes(content)
            done = run([touchstone.path, "resume", "text", file], may_fail=True, every=0.002)
            out[name] = {
                "bytes": len(content),
                "CPU seconds": done.cpu,
                "wall seconds": done.wall,
                "memory of the program in KiB": done.memory["program"],
                "memory of the reader in KiB": max(done.memory["child"], done.peak),
                "refused": done.code != 0,
                "said": done.said.removeprefix(f"{file}: "),
            }
    return out
