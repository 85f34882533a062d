// SPDX-License-Identifier: Apache-2.0
//
// Feeds and the XML of news agencies: each item a report, with what its format says of it.
#include <gtest/gtest.h>

#include "pack.h"
#include "read/xml_shape.h"
#include "reading.h"

namespace verbale::reading {
namespace {

Outcome read_xml(const std::string& bytes) {
  const Folder folder;
  return read({folder.file("a.xml", bytes)});
}

/// The one report of a file.
Document only(const std::string& bytes) {
  Outcome run = read_xml(bytes);
  for (const Reject& reject : run.rejects) ADD_FAILURE() << to_string(reject.error);
  EXPECT_EQ(run.reports.size(), 1u);
  return run.reports.empty() ? Document() : std::move(run.reports[0]);
}

std::string rss(const std::string& items) {
  return "<?xml version='1.0' encoding='UTF-8'?>\n<rss version='2.0'><channel>"
         "<title>Chronicle Wire</title><link>https://wire.example/</link>"
         "<language>en-gb</language>\n" +
         items + "</channel></rss>\n";
}

TEST(RssTest, AnItemIsAReport) {
  const Document found = only(rss(
      "<item><title>Envoys &amp; talks</title><link>https://wire.example/1</link>"
      "<guid isPermaLink='false'>wire-1</guid><pubDate>Tue, 13 May 2003 18:40:00 +0200</pubDate>"
      "<dc:creator>By Anna Berg</dc:creator>"
      "<description>France accused Iran of spying.</description></item>"));
  EXPECT_EQ(found.text, "France accused Iran of spying.");
  EXPECT_EQ(found.info.id, "wire-1");
  EXPECT_EQ(found.info.title, "Envoys & talks");
  EXPECT_EQ(found.info.source, "Chronicle Wire");
  EXPECT_EQ(found.info.language, "en-gb");
  EXPECT_EQ(found.info.url, "https://wire.example/1");
  EXPECT_EQ(found.info.published, "2003-05-13");
  EXPECT_EQ(found.info.published_from, PublishedFrom::kInput);
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.kind, "rss");
  EXPECT_TRUE(found.info.origin.ends_with("a.xml, line 3"));
}

TEST(RssTest, HtmlInTheTextIsReadAsHtml) {
  const std::string html =
      "<p>France accused Iran of spying on Monday.</p><p>Iran denied it.</p>"
      "<figure><figcaption>A tank</figcaption></figure>";
  std::string escaped;
  for (const char c : html) escaped += c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  const std::string text = "France accused Iran of spying on Monday.\n\nIran denied it.";
  EXPECT_EQ(only(rss("<item><description>" + escaped + "</description></item>")).text, text);
  EXPECT_EQ(only(rss("<item><description><![CDATA[" + html + "]]></description></item>")).text,
            text);
  EXPECT_EQ(only(rss("<item><description>A teaser</description><content:encoded><![CDATA[" + html +
                     "]]></content:encoded></item>"))
                .text,
            text);
}

TEST(RssTest, AShortParagraphIsNotLostBesideALongOne) {
  const std::string longer(300, 'x');
  EXPECT_EQ(only(rss("<item><description><![CDATA[<div><p>" + longer +
                     ".</p></div><p>Iran denied it.</p>]]></description></item>"))
                .text,
            longer + ".\n\nIran denied it.");
}

TEST(RssTest, ATextWithoutTagsStaysAsItIs) {
  EXPECT_EQ(only(rss("<item><description>Iran's AT&amp;T: 3 &lt; 5\n\nand 5 &gt; 3, it said."
                     "</description></item>"))
                .text,
            "Iran's AT&T: 3 < 5\n\nand 5 > 3, it said.");
}

TEST(RssTest, EntitiesOfHtmlThatNobodyDeclared) {
  const Document found =
      only(rss("<item><title>Caf&eacute;s</title><description>France&nbsp;accused "
               "Iran &ndash; again.</description></item>"));
  EXPECT_EQ(found.text, "France\u00A0accused Iran – again.");
  EXPECT_EQ(found.info.title, "Cafés");
}

TEST(RssTest, WhereNothingButATitleIsThereItIsTheText) {
  EXPECT_EQ(only(rss("<item><title>France accuses Iran</title></item>")).text,
            "France accuses Iran");
}

TEST(RssTest, TheIdIsTheGuidElseTheLinkElseMadeFromTheText) {
  EXPECT_EQ(only(rss("<item><guid>g</guid><link>l</link><title>x</title></item>")).info.id, "g");
  EXPECT_EQ(only(rss("<item><link>l</link><title>x</title></item>")).info.id, "l");
  EXPECT_EQ(only(rss("<item><title>x</title></item>")).info.id.size(), 32u);
}

TEST(RssTest, Rss1) {
  const Outcome run = read_xml(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<channel rdf:about='https://wire.example/'><title>Wire</title></channel>"
      "<item "
      "rdf:about='https://wire.example/1'><title>One</title><link>https://wire.example/1</link>"
      "<description>Iran denied it.</description><dc:date>2003-05-13T18:40:00Z</dc:date></item>"
      "<item rdf:about='https://wire.example/2'><title>Two</title></item></rdf:RDF>");
  ASSERT_EQ(run.reports.size(), 2u);
  EXPECT_EQ(run.reports[0].info.id, "https://wire.example/1");
  EXPECT_EQ(run.reports[0].info.source, "Wire");
  EXPECT_EQ(run.reports[0].info.published, "2003-05-13T18:40:00Z");
}

TEST(RssTest, AnItemThatIsNoReportCostsThatItem) {
  const Outcome run =
      read_xml(rss("<item><guid>a</guid><pubDate>yesterday</pubDate><description>Iran denied it."
                   "</description></item>\n"
                   "<item><guid>b</guid></item>\n"
                   "<item><guid>c</guid><description>Iran denied it.</description></item>"));
  ASSERT_EQ(run.rejects.size(), 2u);
  EXPECT_EQ(run.rejects[0].id, "a");
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kDateInvalid);
  EXPECT_TRUE(run.rejects[0].origin.ends_with("line 3"));
  EXPECT_EQ(run.rejects[1].error.code, ErrorCode::kEmptyReport);
  EXPECT_TRUE(run.rejects[1].origin.ends_with("line 4"));
  EXPECT_EQ(run.ids(), std::vector<std::string>{"c"});
}

TEST(RssTest, AFeedOfNothingSaysSo) {
  EXPECT_EQ(read_xml(rss("")).rejects.at(0).error.code, ErrorCode::kEmptyReport);
}

TEST(AtomTest, AnEntryIsAReport) {
  const Document found = only(
      "<!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'>"
      "<title>Wire</title><author><name>The desk</name></author>"
      "<entry><title type='html'>Envoys &lt;b&gt;meet&lt;/b&gt;</title><id>tag:wire.example,2003:1"
      "</id><link rel='self' href='https://wire.example/feed'/>"
      "<link rel='alternate' href='https://wire.example/1?a=1&amp;lt=2'/>"
      "<updated>2003-06-01T00:00:00Z</updated><published>2003-05-13T18:40:00Z</published>"
      "<summary>A teaser</summary><content type='xhtml'><div "
      "xmlns='http://www.w3.org/1999/xhtml'><p>France accused Iran.</p><p>Iran<br/>denied "
      "it.</p></div></content></entry></feed>");
  EXPECT_EQ(found.text, "France accused Iran.\n\nIran\ndenied it.");
  EXPECT_EQ(found.info.title, "Envoys meet");
  EXPECT_EQ(found.info.id, "tag:wire.example,2003:1");
  EXPECT_EQ(found.info.url, "https://wire.example/1?a=1&lt=2");
  EXPECT_EQ(found.info.published, "2003-05-13T18:40:00Z");
  EXPECT_EQ(found.info.source, "Wire");
  EXPECT_EQ(found.info.author, "The desk");
  EXPECT_EQ(found.info.language, "en");
}

TEST(AtomTest, WithAPrefix) {
  const Document found = only(
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Wire</a:title><a:entry>"
      "<a:content>Iran denied it.</a:content><a:updated>2003-05-13</a:updated></a:entry></a:feed>");
  EXPECT_EQ(found.text, "Iran denied it.");
  EXPECT_EQ(found.info.source, "Wire");
  EXPECT_EQ(found.info.published, "2003-05-13");
}

const std::string kNitf =
    "<nitf xml:lang='en'><head><title>Envoys</title><docdata><doc-id id-string='n-1'/>"
    "<date.issue norm='20030513T184000+0200'/></docdata><pubdata name='The Chronicle' "
    "ex-ref='https://wire.example/1'/></head><body><body.head><hedline><hl1>Envoys meet</hl1>"
    "</hedline><byline>By <person>Anna Berg</person>, Wire</byline><dateline><location>GENEVA"
    "</location></dateline></body.head><body.content><p>France accused <country>Iran</country>."
    "</p><media><media-caption>A tank</media-caption></media><hl2>Denial</hl2><p>Iran denied "
    "it.</p></body.content></body></nitf>";

TEST(NitfTest, OneFileOneReport) {
  const Folder folder;
  const std::string file = folder.file("n.xml",
                                       "<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM "
                                       "'file:///etc/passwd'>\n" +
                                           kNitf);
  const Outcome run = read({file});
  ASSERT_EQ(run.reports.size(), 1u);
  const Document& found = run.reports[0];
  EXPECT_EQ(found.text, "France accused Iran.\n\nDenial\n\nIran denied it.");
  EXPECT_EQ(found.info.title, "Envoys meet");
  EXPECT_EQ(found.info.id, "n-1");
  EXPECT_EQ(found.info.published, "2003-05-13T184000+0200");
  EXPECT_EQ(found.info.source, "The Chronicle");
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.dateline, "GENEVA");
  EXPECT_EQ(found.info.url, "https://wire.example/1");
  EXPECT_EQ(found.info.kind, "nitf");
  EXPECT_EQ(found.info.origin, file);
}

TEST(NitfTest, AFirstParagraphThatIsGivenTwiceIsReadOnce) {
  const Document found = only(
      "<nitf><body><body.content><block class='lead_paragraph'><p>One.</p></block>"
      "<block class='full_text'><p>One.</p><p>Two.</p></block></body.content></body></nitf>");
  EXPECT_EQ(found.text, "One.\n\nTwo.");
}

std::string news_item(const std::string& guid, const std::string& content,
                      const std::string& meta = "") {
  return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='" + guid +
         "' version='1' xml:lang='en'><itemMeta><itemClass qcode='ninat:text'/>"
         "<provider qcode='nprov:WIRE'/><versionCreated>2003-06-01T00:00:00Z</versionCreated>" +
         meta +
         "</itemMeta><contentMeta><contentCreated>2003-05-13</contentCreated><creator><name>Anna "
         "Berg</name></creator><language tag='en-GB'/><headline>Envoys "
         "meet</headline></contentMeta>"
         "<contentSet>" +
         content + "</contentSet></newsItem>";
}

TEST(NewsMlTest, Xhtml) {
  const Document found =
      only(news_item("urn:newsml:1",
                     "<inlineXML contenttype='application/xhtml+xml'><html><head><title>No</title>"
                     "</head><body><p>France accused Iran.</p></body></html></inlineXML>"));
  EXPECT_EQ(found.text, "France accused Iran.");
  EXPECT_EQ(found.info.id, "urn:newsml:1");
  EXPECT_EQ(found.info.title, "Envoys meet");
  EXPECT_EQ(found.info.published, "2003-05-13");
  EXPECT_EQ(found.info.source, "WIRE");
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.language, "en-GB");
  EXPECT_EQ(found.info.kind, "newsml-g2");
}

TEST(NewsMlTest, NitfInside) {
  const Document found = only(news_item("urn:newsml:1", "<inlineXML>" + kNitf + "</inlineXML>"));
  EXPECT_EQ(found.text, "France accused Iran.\n\nDenial\n\nIran denied it.");
  EXPECT_EQ(found.info.id, "urn:newsml:1");
  EXPECT_EQ(found.info.dateline, "GENEVA");
  EXPECT_EQ(found.info.published, "2003-05-13");
}

TEST(NewsMlTest, AMessageHoldsItemsAndPackages) {
  const Outcome run = read_xml(
      "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header><sender>x</sender></header>"
      "<itemSet><packageItem guid='p'><groupSet><group><itemRef residref='urn:newsml:1'/></group>"
      "</groupSet></packageItem>" +
      news_item("urn:newsml:1", "<inlineData>Iran denied it.</inlineData>") +
      news_item("urn:newsml:2", "", "<itemClass qcode='ninat:picture'/>") +
      news_item("urn:newsml:3", "<inlineData>Iran denied it.</inlineData>",
                "<pubStatus qcode='stat:canceled'/>") +
      "<conceptItem/></itemSet></newsMessage>");
  EXPECT_EQ(run.ids(), std::vector<std::string>{"urn:newsml:1"});
  using Counts = std::map<std::string, std::uint64_t>;
  EXPECT_EQ(run.passed_over,
            (Counts{{"packageItem", 1}, {"conceptItem", 1}, {"status canceled", 1}}));
  // Its class is said twice here; the first says text, and there is none.
  EXPECT_EQ(run.rejects.at(0).id, "urn:newsml:2");
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kEmptyReport);
}

TEST(NewsMlTest, APictureIsPassedOver) {
  std::string picture = news_item("urn:newsml:1", "<remoteContent href='a.jpg'/>");
  picture.replace(picture.find("ninat:text"), 10, "ninat:picture");
  const Outcome run = read_xml(picture);
  EXPECT_EQ(run.inputs(), 0u);
  EXPECT_EQ(run.passed_over.at("picture"), 1u);
}

TEST(NewsMlTest, ALaterVersionHasAnIdOfItsOwn) {
  std::string later = news_item("urn:newsml:1", "<inlineData>Iran denied it.</inlineData>");
  later.replace(later.find("version='1'"), 11, "version='3'");
  EXPECT_EQ(only(later).info.id, "urn:newsml:1#3");
}

TEST(PetrarchTest, ASentenceIsAReport) {
  const Outcome run = read_xml(
      "<Sentences>\n<Sentence date = \"20030513\" id = \"AFP-1_1\" source = \"AFP\" sentence = "
      "\"True\">\n<Text>\nFrance accused Iran.\n</Text>\n<Parse>(ROOT (S x))</Parse>\n</Sentence>\n"
      "<Sentence date=\"20030513\" id=\"AFP-1_2\" source=\"AFP\" sentence=\"True\"><Text>Iran "
      "denied it.</Text></Sentence>\n</Sentences>");
  EXPECT_EQ(run.ids(), (std::vector<std::string>{"AFP-1_1", "AFP-1_2"}));
  EXPECT_EQ(run.reports.at(0).text, "\nFrance accused Iran.\n");
  EXPECT_EQ(run.reports[0].info.published, "2003-05-13");
  EXPECT_EQ(run.reports[0].info.source, "AFP");
}

TEST(XmlTest, InsideOfArchivesAndPacked) {
  const std::string feed = rss("<item><guid>a</guid><title>Iran denied it.</title></item>");
  const Folder folder;
  const Outcome run = read({folder.file("a.zip", zip_of({{"x/feed.xml", feed}})),
                            folder.file("b.tar", tar_of({{"n.xml", kNitf}})),
                            folder.file("c.gz", pack(feed, Packing::kGz))});
  EXPECT_EQ(run.ids(), (std::vector<std::string>{"a", "n-1", "a"}));
  EXPECT_TRUE(run.reports[0].info.origin.ends_with("a.zip!x/feed.xml, line 3"));
  EXPECT_TRUE(run.reports[1].info.origin.ends_with("b.tar!n.xml"));
}

TEST(XmlTest, TheKindIsFoundFromTheFirstElement) {
  EXPECT_EQ(xml_root("<?xml version='1.0'?>\n<!-- <a> -->\n<rdf:RDF x='y'>"), "RDF");
  EXPECT_EQ(xml_root("<!DOCTYPE nitf SYSTEM 'x'>"), "nitf");
  EXPECT_EQ(xml_root("<feed>"), "feed");
  EXPECT_EQ(xml_root("text <feed>"), "");
  EXPECT_EQ(xml_root("<!-- never ends"), "");
  EXPECT_EQ(xml_root("<"), "");
}

}  // namespace
}  // namespace verbale::reading
