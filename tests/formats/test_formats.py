"""Each format: well formed whatever the text, deterministic, and never a date for what has none."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from datetime import datetime

import pytest
from hypothesis import given, settings
from model_strategies import chronologies

from timeline.formats import FORMATS, UnknownFormat, to_json, write
from timeline.model import Chronology, Event, Span

ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = ["json", "timelinejs", "ics", "csv", "jsonld", "timeml", "markdown", "atom"]


def components(body):
    """An iCalendar's components as lists of unfolded (name, value) pairs."""
    lines = body.decode().replace("\r\n ", "").split("\r\n")
    found, current = [], None
    for line in lines:
        if line in ("BEGIN:VEVENT", "BEGIN:VJOURNAL"):
            current = {"": line[6:]}
        elif current is not None and line == f"END:{current['']}":
            found.append(current)
            current = None
        elif current is not None:
            name, _, value = line.partition(":")
            current[name] = value
    return found


def rows(body):
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


class TestAll:
    def test_the_contract_names_them(self):
        assert list(FORMATS) == NAMES

    @pytest.mark.parametrize("name", NAMES)
    def test_same_chronology_same_bytes(self, name, chronology):
        assert write(chronology, name) == write(chronology, name)

    @pytest.mark.parametrize("name", NAMES)
    def test_an_empty_chronology_is_written(self, name):
        body, media_type = write(Chronology("UTC"), name)
        assert body
        assert "/" in media_type

    @pytest.mark.parametrize("name", ["", "JSON", "pdf", "x" * 500])
    def test_unknown(self, name):
        with pytest.raises(UnknownFormat, match="json, timelinejs, ics, csv, jsonld, timeml, markdown, atom"):
            write(Chronology("UTC"), name)
        assert issubclass(UnknownFormat, ValueError)

    @settings(max_examples=60, deadline=None)
    @given(chronologies())
    def test_any_text_leaves_every_format_well_formed(self, chronology):
        count = len(chronology.events)
        dated = sum(event.begin is not None and event.until is not None for event in chronology.events)
        bodies = {name: write(chronology, name)[0] for name in NAMES}
        assert json.loads(bodies["json"]) == json.loads(json.dumps(to_json(chronology)))
        assert len(json.loads(bodies["timelinejs"])["events"]) == dated
        assert len(json.loads(bodies["jsonld"])["itemListElement"]) == count
        assert len(ET.fromstring(bodies["atom"]).findall(f"{ATOM}entry")) == count
        assert len(ET.fromstring(bodies["timeml"]).findall("TEXT/EVENT")) == count
        assert len(rows(bodies["csv"])) == count
        parts = components(bodies["ics"])
        assert sum(part[""] == "VEVENT" for part in parts) == dated
        assert sum(part[""] == "VJOURNAL" for part in parts) == count - dated
        assert all(len(line) <= 75 for line in bodies["ics"].split(b"\r\n"))
        assert b"\n" not in bodies["ics"].replace(b"\r\n", b"")
        bodies["markdown"].decode()

    @pytest.mark.parametrize("name", NAMES)
    def test_an_undated_event_gets_no_date(self, name):
        event = Event("e1", (Span("نفى", 0, 3, article="a"),), "statement", "actual", "none", "نفى", "نفى", 0.5)
        body, _ = write(Chronology("UTC", events=(event,), undated=("e1",)), name)
        dates = re.findall(rb"\d{4}-?\d\d-?\d\d", body)
        # The only date that may stand is the one that iCalendar and Atom demand of a record itself: the epoch.
        assert set(dates) <= {b"1970-01-01", b"19700101"}
        assert bool(dates) == (name in ("ics", "atom"))


class TestIcs:
    def test_whole_days_are_dates(self, chronology):
        event = components(write(chronology, "ics")[0])[2]
        assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20240302", "20240303")

    def test_finer_intervals_are_utc(self, chronology):
        event = components(write(chronology, "ics")[0])[1]
        assert (event["DTSTART"], event["DTEND"]) == ("20240301T233000Z", "20240301T233100Z")

    def test_text_is_escaped(self, chronology):
        event = components(write(chronology, "ics")[0])[2]
        assert "راكبًا\\; قبالة ساحل المدينة القديمة\\nبعد" in event["SUMMARY"]

    def test_stamp_is_the_latest_publication_that_tells_it(self, chronology):
        parts = components(write(chronology, "ics")[0])
        assert parts[2]["DTSTAMP"] == "20240303T080000Z"
        assert parts[3]["DTSTAMP"] == "20240304T000000Z"

    def test_an_open_bound_is_a_journal_without_date(self, chronology):
        parts = components(write(chronology, "ics")[0])
        journals = [part for part in parts if part[""] == "VJOURNAL"]
        assert len(journals) == 2
        assert not any(name.startswith("DTSTART") for part in journals for name in part)
        assert "لم يُدرَج هنا حدثان" in write(chronology, "ics")[0].decode().replace("\r\n ", "")

    def test_status(self, chronology):
        later = Event(
            "e",
            (Span("يزور", 0, 4),),
            "occurrence",
            "planned",
            "b",
            "يزور",
            "زار",
            1.0,
            begin=datetime(2024, 4, 1),
            until=datetime(2024, 4, 2),
        )
        body, _ = write(Chronology("UTC", events=(later,), chronology=(("e",),)), "ics")
        assert components(body)[0]["STATUS"] == "TENTATIVE"


class TestCsv:
    def test_starts_with_the_byte_order_mark(self, chronology):
        assert write(chronology, "csv")[0].startswith(b"\xef\xbb\xbfposition,id,edtf,")

    def test_no_cell_runs_as_a_formula(self, chronology):
        assert rows(write(chronology, "csv")[0])[0]["summary"] == "'=HYPERLINK بناء العبّارة"

    @settings(max_examples=60, deadline=None)
    @given(chronologies())
    def test_no_cell_ever_runs_as_a_formula(self, chronology):
        cells = [cell for row in rows(write(chronology, "csv")[0]) for cell in row.values()]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)

    def test_ties_share_a_position_and_undated_have_none(self, chronology):
        found = {row["id"]: row["position"] for row in rows(write(chronology, "csv")[0])}
        assert found == {"build": "1", "call": "2", "sink": "3", "search": "3", "inquiry": "4", "deny": ""}

    def test_after_names_the_events_just_before(self, chronology):
        found = {row["id"]: row["after"] for row in rows(write(chronology, "csv")[0])}
        assert found["sink"] == "call"
        assert found["call"] == "build"
        assert found["search"] == ""


class TestTimelineJs:
    def test_dates_are_as_precise_as_the_interval(self, chronology):
        slides = json.loads(write(chronology, "timelinejs")[0])["events"]
        assert [slide["start_date"] for slide in slides] == [
            {"year": 1998},
            {"year": 2024, "month": 3, "day": 2, "hour": 1, "minute": 30},
            {"year": 2024, "month": 3, "day": 2},
            {"year": 2024, "month": 3, "day": 2},
        ]
        assert [slide.get("end_date") for slide in slides] == [None, None, None, {"year": 2024, "month": 3, "day": 4}]

    def test_left_out_is_said(self, chronology):
        record = json.loads(write(chronology, "timelinejs")[0])
        assert [item["id"] for item in record["left_out"]] == ["inquiry", "deny"]
        assert "حدثان" in record["title"]["text"]["text"]

    def test_text_is_no_markup_and_links_are_web_links(self, chronology):
        body = write(chronology, "timelinejs")[0].decode()
        assert "<عاجل>" not in body
        assert "javascript:" not in body
        assert "https://example.org/a?x=1&amp;y=2" in body


class TestJsonLd:
    def test_events_have_a_start_date_only_where_both_bounds_are_known(self, chronology):
        items = [entry["item"] for entry in json.loads(write(chronology, "jsonld")[0])["itemListElement"]]
        assert {item["identifier"]: item.get("startDate") for item in items} == {
            "build": "1998",
            "call": "2024-03-02T01:30:00+02:00",
            "sink": "2024-03-02",
            "search": "2024-03-02",
            "inquiry": None,
            "deny": None,
        }
        assert items[3]["endDate"] == "2024-03-04"

    def test_a_denied_event_is_cancelled_and_a_possible_one_has_no_status(self, chronology):
        items = [entry["item"] for entry in json.loads(write(chronology, "jsonld")[0])["itemListElement"]]
        assert items[-1]["eventStatus"] == "https://schema.org/EventCancelled"
        assert items[-2]["description"] == "ليس قبل 4 مارس 2024"


class TestTimeMl:
    def test_events_lie_within_their_timex_and_follow_the_order(self, chronology):
        root = ET.fromstring(write(chronology, "timeml")[0])
        links = [tuple(sorted(link.attrib.items())) for link in root.findall("TLINK")]
        instance = {item.get("eiid"): item.get("eventID") for item in root.findall("MAKEINSTANCE")}
        text = {item.get("eid"): item.text for item in root.iter("EVENT")}
        pairs = {
            (
                text[instance[link["eventInstanceID"]]].split()[0],
                link["relType"],
                text[instance[link["relatedToEventInstance"]]].split()[0],
            )
            for link in map(dict, links)
            if "relatedToEventInstance" in link
        }
        assert pairs == {("=HYPERLINK", "BEFORE", "نداء"), ("نداء", "BEFORE", "غرقت")}
        assert sum("relatedToTime" in dict(link) for link in links) == 4
        assert b"1 overlapping pairs left out" in write(chronology, "timeml")[0]

    def test_values(self, chronology):
        root = ET.fromstring(write(chronology, "timeml")[0])
        assert [(t.get("type"), t.get("value")) for t in root.iter("TIMEX3")] == [
            ("DATE", "2024-03-04"),
            ("DATE", "1998"),
            ("TIME", "2024-03-02T01:30"),
            ("DATE", "2024-03-02"),
            ("DATE", "2024-03-02/2024-03-05"),
        ]


class TestMarkdown:
    def test_text_is_escaped(self, chronology):
        body = write(chronology, "markdown")[0].decode()
        assert "\\<script\\>" in body
        assert "نفى \\*المالك\\*" in body
        assert "](x)" not in body
        assert "javascript:" not in body

    def test_undated_and_conflicts_have_their_own_sections(self, chronology):
        body = write(chronology, "markdown")[0].decode()
        assert re.findall(r"^#+ (.+)$", body, re.M) == [
            "تسلسل الأحداث",
            "بلا تاريخ",
            "ما اختلفت فيه المصادر",
            "المصادر",
        ]
        undated = body.split("## بلا تاريخ")[1].split("##")[0]
        assert "نفى" in undated
        assert "**بلا تاريخ**" in undated


class TestAtom:
    def test_feed_is_complete(self, chronology):
        feed = ET.fromstring(write(chronology, "atom")[0])
        assert feed.findtext(f"{ATOM}updated") == "2024-03-04T00:00:00Z"
        identities = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        assert len(set(identities)) == 6
        for entry in feed.findall(f"{ATOM}entry"):
            assert {f"{ATOM}{name}" for name in ("id", "title", "updated", "content")} <= {child.tag for child in entry}

    def test_forbidden_characters_are_dropped(self):
        event = Event("e", (Span("x", 0, 1),), "state", "actual", "b", "بقي\x00\x0b\ufffe\U0001f30a", "بقي", 1.0)
        body, _ = write(Chronology("UTC", events=(event,), undated=("e",)), "atom")
        assert ET.fromstring(body).findtext(f"{ATOM}entry/{ATOM}title") == "بقي\U0001f30a"
