// SPDX-License-Identifier: Apache-2.0
//
// What a page says of its report outside of the text: in JSON-LD (schema.org), in <meta>, in
// <time>. Where several say the same thing, JSON-LD comes first, because publishers keep it for
// search engines.
#pragma once

#include <verbale/document.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_tree.h"
#include "read/rules.h"

namespace verbale {

/// Values by the name they are given under, the first of each: "og:title", "datepublished",
/// "canonical".
using PageFacts = std::map<std::string, std::string, std::less<>>;

PageFacts facts_of(const HtmlTree& tree, const std::vector<std::string_view>& json_ld);

/// Fills title, author, source, url, language and published. A date that is no date is passed over.
void tell_facts(const PageFacts& facts, const ReportRules* rules, ReportInfo& info);

/// Adds what a JSON-LD script says of an article, as "ld:datePublished", "ld:author",
/// "ld:publisher"; what is no JSON is passed over.
void add_json_ld(std::string_view script, PageFacts& facts);

}  // namespace verbale
