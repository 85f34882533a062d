// SPDX-License-Identifier: Apache-2.0
//
// HTML made plain before gumbo sees it, in one linear pass. gumbo parses as HTML5 says, which takes
// time by the square of the nesting and recurses as deep: 40,000 elements inside each other cost it
// a minute. So tags are balanced here, nesting is capped, and what never holds a report is left
// out:
//
//   <p>One<p>Two <b>three</i>   ->  <p>One</p><p>Two three</p>
//   <script>...</script>        ->  (left out; JSON-LD is handed out beside the page)
//   <td>                        ->  <div>: text in tables needs no table
//   <form>                      ->  <fieldset>: a form inside of a form is dropped by HTML's rules
//
// What comes out is HTML in which every element is closed where it ends, so that gumbo has nothing
// to repair and its tree is as deep as the stack was here. fuzz/fuzz_html.cc holds it to that.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

struct TidyHtml {
  std::string html;
  std::vector<std::string_view> json_ld;  ///< contents of scripts of that type, in the source
};

/// kHtmlTooDeep where more than `most_depth` elements stand inside each other.
Result<TidyHtml> tidy_html(std::string_view html, std::uint32_t most_depth,
                           std::string_view origin);

}  // namespace verbale
