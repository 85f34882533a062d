// SPDX-License-Identifier: Apache-2.0
#include "actors/dictionary.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

ActorList list_of(std::string_view text) {
  auto list = read_dictionary(text, "own.actors");
  EXPECT_TRUE(list.has_value()) << to_string(list.error());
  return list ? *list : ActorList{};
}

std::string error_of(std::string_view text) {
  const auto list = read_dictionary(text, "own.actors");
  EXPECT_FALSE(list.has_value());
  return list ? std::string() : list.error().what + " @ " + list.error().where;
}

TEST(Dictionary, ReadsAnActorWithSynonymsAndDates) {
  const ActorList list = list_of(
      "# a comment\n"
      "OSTROVIA_MINISTER_  [OSTGOV] ; made up\n"
      "+OSTROVIAN_MINISTER_\n"
      "\t[OSTELI <870930]\n"
      "\t[OSTGOV 870930-920416]\n"
      "\t[OSTOPP >19920416] # later\n");
  ASSERT_EQ(list.actors.size(), 1u);
  const ListedActor& actor = list.actors[0];
  ASSERT_EQ(actor.names.size(), 2u);
  EXPECT_EQ(actor.names[0].text, "OSTROVIA MINISTER");
  EXPECT_TRUE(actor.names[0].any_case);
  EXPECT_EQ(actor.code, "OSTGOV");
  ASSERT_EQ(actor.roles.size(), 3u);
  EXPECT_EQ(actor.roles[0].to, "1987-09-30");
  EXPECT_EQ(actor.roles[0].from, "");
  EXPECT_EQ(actor.roles[1].from, "1987-09-30");
  EXPECT_EQ(actor.roles[1].to, "1992-04-16");
  EXPECT_EQ(actor.roles[2].from, "1992-04-16");
  EXPECT_EQ(actor.line, 2u);
}

TEST(Dictionary, ReadsTheOlderFormWithAllCodesOnOneLine) {
  const ActorList list = list_of("OSTROVIA [OST <911226] [---] ;comment\nELFLAND [ELF/FAY]\n");
  ASSERT_EQ(list.actors.size(), 2u);
  EXPECT_EQ(list.actors[0].code, "");
  EXPECT_EQ(list.actors[0].roles[0].code, "OST");
  EXPECT_EQ(list.actors[1].code, "ELF");
  EXPECT_EQ(list.actors[1].kind, "country");
}

TEST(Dictionary, YearsOfTwoDigitsTurnAt30) {
  const ActorList list = list_of("A_B_\n\t[OSTGOV 310101-300101]\n");
  EXPECT_EQ(list.actors[0].roles[0].from, "1931-01-01");
  EXPECT_EQ(list.actors[0].roles[0].to, "2030-01-01");
}

TEST(Dictionary, LeavesCommentsOfAllKindsOut) {
  const ActorList list = list_of(
      "<!-- from here\n[no code at all\nto here -->\n"
      "OSTROVIA <!-- inside --> [OST] # and behind\n"
      "ENTLAND [### <890101] [ENT]\n");
  ASSERT_EQ(list.actors.size(), 2u);
  EXPECT_EQ(list.actors[0].names[0].text, "OSTROVIA");
  EXPECT_EQ(list.actors[1].code, "ENT");
  EXPECT_EQ(list.actors[1].roles[0].code, "");
}

TEST(Dictionary, ReadsAgentsWithPluralsAndSets) {
  const ActorList list = list_of(
      "!MINIST! = MINISTER, MINISTRY\n"
      "POLICE_CHIEF {POLICE_CHIEFS} [~COP]\n"
      "TROOP {} [~MIL]\n"
      "!MINIST!_OF_ENERGY [~GOV}\n"
      "RIGHTS_BODY [NGO~]\n");
  ASSERT_EQ(list.words.size(), 4u);
  EXPECT_EQ(list.words[0].words, (std::vector<std::string>{"police chief", "police chiefs"}));
  EXPECT_EQ(list.words[0].code, "COP");
  EXPECT_EQ(list.words[1].words, std::vector<std::string>{"troop"});
  EXPECT_EQ(list.words[2].words,
            (std::vector<std::string>{"minister of energy", "ministry of energy"}));
  EXPECT_EQ(list.words[3].code, "NGO~");
}

TEST(Dictionary, StopsWhereItIsTold) {
  EXPECT_EQ(list_of("A_ [OST]\n---STOP---\nB [\n").actors.size(), 1u);
}

TEST(Dictionary, SaysWhichLineIsWrong) {
  EXPECT_NE(error_of("A_ [OST]\nB_ [OST 991301-20000101]\n").find("line 2"), std::string::npos);
  EXPECT_NE(error_of("B_ [OST 20000101-19990101]\n").find("ends before it begins"),
            std::string::npos);
  EXPECT_NE(error_of("B_ [OST >soon]\n").find("not a date restriction"), std::string::npos);
  EXPECT_NE(error_of("B_ [O$T]\n").find("not a code: O$T"), std::string::npos);
  EXPECT_NE(error_of("B_ [OST\n").find("brackets"), std::string::npos);
  EXPECT_NE(error_of("[OST 900101-910101]\n").find("belongs to no name"), std::string::npos);
  EXPECT_NE(error_of("POLICE {POLICES [~COP]\n").find("plural without }"), std::string::npos);
  EXPECT_NE(error_of("!WHO!_MAN [~CVL]\n").find("no such set"), std::string::npos);
  EXPECT_NE(error_of("___ [OST]\n").find("without letters"), std::string::npos);
  EXPECT_NE(error_of("B\xff [OST]\n").find("UTF-8"), std::string::npos);
}

TEST(Dictionary, AMissingFileIsSaid) {
  const auto list = read_own_list("/no/such/list.txt");
  ASSERT_FALSE(list.has_value());
  EXPECT_EQ(list.error().code, ErrorCode::kFileMissing);
}

}  // namespace
}  // namespace verbale
