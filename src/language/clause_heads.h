// SPDX-License-Identifier: Apache-2.0
//
// More of the second look (second_look.h): from which word a clause hangs.
//
//   "Mandela, who in May assured Libya that ..., called"   a relative pronoun behind a comma goes
//                                                          back to the noun before it
//   "whose government the agency lists as hostile"         of two subjects the one with the pronoun
//   is
//                                                          the object
//   "assured the colonel that they would be tried"         with a mark and a subject of its own it
//   is
//                                                          no relative clause of whom one tells it
//   "X told Y, an envoy said, that it would leave"         the envoy's verb is set aside
//   "talks between Chad and Mali, which Chad broke off"    the talks, as Chad is the doer
//   "repeated that undertaking"                            a gerund without subject and object
//   behind
//                                                          "that" is a noun
//   "the American envoy and Iranian minister X"            joined, not in apposition
//   "an adviser to Kocharian, Vahram Safarian, said"       a person is in apposition to no other
#pragma once

#include <verbale/document.h>

namespace verbale {

void settle_relatives(Document& document, const Sentence& sentence);
void settle_told(Document& document, const Sentence& sentence);
void settle_appositions(Document& document, const Sentence& sentence);
void settle_gerund_nouns(Document& document, const Sentence& sentence);

}  // namespace verbale
