# SPDX-License-Identifier: Apache-2.0
"""What a notebook shows: whole, marked, and harmless."""
import html
import re
from html.parser import HTMLParser

import verbale
from verbale.parsed import Explained

HOSTILE = ('<script>alert(1)</script> "France" accused Iran of <img src=x onerror=alert(1)> spying & lying, '
           "'a spokesman' said.\u202e")


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.names, self.words = [], set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.words.append(data)


def tags_of(page):
    parser = Tags()
    parser.feed(page)
    return parser


def test_a_report_is_shown_whole_with_its_marks():
    minutes = verbale.code("France accused Iran of spying. Iran promised to release the prisoners.")
    page = minutes._repr_html_()
    text = re.search(r'isolate">(.*?)</div>', page, re.S)[1]
    assert html.unescape(re.sub(r"<[^>]+>", "", text)) == minutes.text
    assert 'title="event 1125 ACCUSE FRA → IRN CT+' in page and "<details>" in page


def test_what_a_report_holds_stays_text():
    report = {"text": HOSTILE, "title": "<script>alert(2)</script>", "source": '"><b onclick=x>'}
    minutes = verbale.code(report)
    seen = tags_of(minutes._repr_html_())
    assert set(seen.tags) <= {"div", "span", "details", "summary", "ul", "li", "b"}
    assert seen.names <= {"style", "title", "dir"}
    assert "<script>alert(2)</script>" in "".join(seen.words)
    for shown in (minutes.actors, minutes.events, Explained(minutes, verbale.parse(HOSTILE))):
        assert not {"script", "img"} & set(tags_of(shown._repr_html_()).tags)


def test_nothing_is_asked_of_the_outside():
    page = verbale.code("France accused Iran, https://example.org said.")._repr_html_()
    assert not re.search(r"(src|href|url\()", page)


def test_a_reject_says_why():
    page = verbale.code(b"<\xff>")._repr_html_()
    assert "V10" in page and "not read" in page


def test_a_long_report_is_cut_and_says_so():
    page = verbale.code("France accused Iran of spying. " * 1500)._repr_html_()
    assert "of 46500 characters are shown" in page and len(page) < 2_000_000
